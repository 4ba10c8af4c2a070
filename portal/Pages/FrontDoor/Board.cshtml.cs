using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>The front door's open contacts with their decision clock, the longest waiting first.</summary>
public sealed class BoardModel(IntakeBackend intake, WorkforceBackend workforce) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ContactQuery Query { get; set; } = new();

    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>Null where the filters are not right.</summary>
    public ContactList? Contacts { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        var request = OpenRequest();
        Names = await names;
        if (await ModelState.AnswerAsync(() => intake.ListContactsAsync(request, cancellation), ContactQuery.Fields) is { } response)
            Contacts = ContactList.From(response, Query, Names, Request, withOutcome: false);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        var names = await workforce.DirectoryAsync(cancellation);
        return ContactList.Csv("open-contacts.csv", intake.AllContactsAsync(OpenRequest(), cancellation), names);
    }

    private ListContactsRequest OpenRequest()
    {
        // What is open has no other status, whatever stands in the address.
        Query.Status = null;
        Query.Mine &= User.WorkerId().Length > 0;
        return new(Query.ToRequest(User.WorkerId())) { Status = "open" };
    }
}
