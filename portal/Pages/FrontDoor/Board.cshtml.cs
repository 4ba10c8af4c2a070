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
    public ContactList Contacts { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        Query.Status = "open";
        var response = await intake.ListContactsAsync(Query.ToRequest(User.WorkerId()), cancellation);
        Names = await names;
        Contacts = ContactList.From(response, Query, Names, Request, withOutcome: false);
        Query.Status = null;
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        Query.Status = "open";
        var names = await workforce.DirectoryAsync(cancellation);
        return ContactList.Csv("open-contacts.csv", intake.AllContactsAsync(Query.ToRequest(User.WorkerId()), cancellation), names);
    }
}
