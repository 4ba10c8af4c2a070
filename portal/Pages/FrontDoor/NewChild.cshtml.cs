using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Adds a child whom nobody has met here before; then a contact is logged.</summary>
public sealed class NewChildModel(IntakeBackend intake, SearchIds searches, TimeProvider clock) : PageModel
{
    private const string Another = "another";

    [BindProperty]
    public ChildForm Form { get; set; } = new();

    [FromQuery(Name = "search")]
    public string? SearchId { get; set; }

    public bool MayRestrict => User.IsInRole(Roles.Manager);

    /// <summary>What was confirmed: <see cref="Another"/>.</summary>
    [BindProperty]
    public List<string> Confirmed { get; set; } = [];

    /// <summary>A child of the same name, who may be the same; null where there is none.</summary>
    public Child? Known { get; private set; }

    /// <summary>What the person must confirm before the child is added.</summary>
    public List<Option> Questions { get; } = [];

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
        var request = new AddChildRequest { RequestId = Form.RequestId, Child = Form.Read("", MayRestrict), RefuseKnown = !Confirmed.Contains(Another) };
        var answer = await ModelState.AnswerAsync(() => intake.AddChildAsync(request, cancellation), ChildForm.Fields);
        if (answer?.Done is { } added) return RedirectToPage("/FrontDoor/LogContact", new { id = added.ChildId });
        if (answer?.Known is { } known)
        {
            Known = await intake.GetChildAsync(known, cancellation);
            ModelState.AddModelError(nameof(Confirmed), "There is a child of the same name already. Open that record, or confirm that this is another child.");
        }
        if (Known is not null || Confirmed.Contains(Another)) Questions.Add(new(Another, "This is another child of the same name"));
        return Page();
    }
}
