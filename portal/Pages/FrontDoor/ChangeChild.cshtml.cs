using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Changes a child's record.</summary>
public sealed class ChangeChildModel(IntakeBackend intake, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ChildForm Form { get; set; } = new();

    /// <summary>The record as it is stored now.</summary>
    public Child Child { get; private set; } = null!;

    /// <summary>Somebody else changed the record after this form was opened.</summary>
    public bool Stale { get; private set; }
    public bool MayRestrict => User.IsInRole(Roles.Manager);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Child = await intake.GetChildAsync(id.ToString(), cancellation);
        Form = ChildForm.Of(Child);
        // A merged record stays as it is: what is known now belongs to the one that is kept.
        return Child.KeptId.Length > 0 ? RedirectToPage(new { id = Child.KeptId }) : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        Form.Check(ModelState, LondonTime.Today(clock));
        var request = new ChangeChildRequest { RequestId = Form.RequestId, Child = Form.Read(id.ToString(), MayRestrict) };
        if (await ModelState.AnswerAsync(() => intake.ChangeChildAsync(request, cancellation), ChildForm.Fields) is not null)
        {
            TempData["Done"] = "Record changed.";
            return RedirectToPage("/FrontDoor/Child", new { id });
        }
        Child = await intake.GetChildAsync(id.ToString(), cancellation);
        Stale = Form.Version != Child.Version;
        if (Stale) ShowStale();
        return Page();
    }

    /// <summary>What was entered stays in the form, to be stored on top of the record as it is shown now.</summary>
    private void ShowStale()
    {
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        ModelState.AddModelError("", "Nothing was stored, because somebody else changed this record since you opened it. Compare it with what you entered, then save again what is right.");
        // The hidden fields must carry the record as it is shown now, and a command of its own, not what was posted.
        ModelState.Remove($"{nameof(Form)}.{nameof(ChildForm.Version)}");
        ModelState.Remove($"{nameof(Form)}.{nameof(ChildForm.RequestId)}");
        (Form.Version, Form.RequestId) = (Child.Version, Guid.NewGuid().ToString());
    }
}
