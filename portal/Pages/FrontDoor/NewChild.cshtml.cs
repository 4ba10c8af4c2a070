using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Adds a child whom nobody has met here before; then a contact is logged.</summary>
public sealed class NewChildModel(IntakeBackend intake, SearchIds searches, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ChildForm Form { get; set; } = new();

    [FromQuery(Name = "search")]
    public string? SearchId { get; set; }

    public bool MayRestrict => User.IsInRole(Roles.Manager);

    /// <summary>What was searched for is what the person would type again.</summary>
    public void OnGet()
    {
        if (searches.Find(SearchId) is not { } search) return;
        var names = search.Text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        (Form.FirstName, Form.LastName, Form.BirthDate) = (names.ElementAtOrDefault(0), names.ElementAtOrDefault(1), search.BirthDate);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Form.Check(ModelState, LondonTime.Today(clock));
        var request = new AddChildRequest { RequestId = Form.RequestId, Child = Form.Read("", MayRestrict) };
        return await ModelState.AnswerAsync(() => intake.AddChildAsync(request, cancellation), ChildForm.Fields) is { } added
            ? RedirectToPage("/FrontDoor/LogContact", new { id = added.ChildId })
            : Page();
    }
}
