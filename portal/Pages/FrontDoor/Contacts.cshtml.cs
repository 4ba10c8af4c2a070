using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>All contacts by filter, newest first.</summary>
public sealed class ContactsModel(IntakeBackend intake, WorkforceBackend workforce) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ContactQuery Query { get; set; } = new();

    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>Null where the filters are not right.</summary>
    public ContactList? Contacts { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Names = await workforce.DirectoryAsync(cancellation);
        if (await ModelState.AnswerAsync(() => intake.ListContactsAsync(NewestFirst(), cancellation), ContactQuery.Fields) is { } response)
            Contacts = ContactList.From(response, Query, Names, Request);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        var names = await workforce.DirectoryAsync(cancellation);
        return ContactList.Csv("contacts.csv", intake.AllContactsAsync(NewestFirst(), cancellation), names);
    }

    private Contracts.Intake.V1.ListContactsRequest NewestFirst()
    {
        if (string.IsNullOrEmpty(Query.Order)) Query.Order = "-received_at";
        return Query.ToRequest();
    }
}
