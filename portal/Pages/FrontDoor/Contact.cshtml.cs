using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>One contact: what was asked, what happened, and the decision.</summary>
public sealed class ContactModel(IntakeBackend intake, WorkforceBackend workforce) : PageModel
{
    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    [BindProperty]
    public FeedbackForm Feedback { get; set; } = new();

    public ContactDetails Details { get; private set; } = null!;
    public ChildHistory History { get; private set; } = null!;
    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>Who has the contact, by name; empty for nobody.</summary>
    public string Worker { get; private set; } = "";

    public Contact Contact => Details.Contact;
    public bool MayDecide => (User.IsInRole(Roles.Practitioner) || User.IsInRole(Roles.Manager)) && Contact.Status == "open";
    public bool MayGiveFeedback => (User.IsInRole(Roles.Practitioner) || User.IsInRole(Roles.Manager)) && Contact.Status == "decided" && Contact.FeedbackAt.Length == 0;

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Decision.Version = Feedback.Version = Contact.Version;
    }

    /// <summary>What happened to the contact, as a file.</summary>
    public async Task<IActionResult> OnGetEntriesAsync(Guid id, CancellationToken cancellation) => new CsvResult("contact-history.csv", ["at", "action", "by", "detail"],
        (await intake.GetContactAsync(id.ToString(), cancellation)).History.Select(entry => (object?[])[entry.At, entry.Action, entry.By, entry.Detail]));

    public async Task<IActionResult> OnPostDecideAsync(Guid id, CancellationToken cancellation)
    {
        var request = Decision.Read(id, ModelState);
        return ModelState.IsValid && await ModelState.TryAsync(() => intake.RecordDecisionAsync(request, cancellation), DecisionForm.Fields)
            ? Done(id, "Decision recorded.")
            : await AgainAsync(id, Decision.Version, cancellation);
    }

    public async Task<IActionResult> OnPostFeedbackAsync(Guid id, CancellationToken cancellation)
    {
        var request = Feedback.Read(id, ModelState);
        return ModelState.IsValid && await ModelState.TryAsync(() => intake.RecordFeedbackAsync(request, cancellation), FeedbackForm.Fields)
            ? Done(id, "Feedback to the referrer recorded.")
            : await AgainAsync(id, Feedback.Version, cancellation);
    }

    private IActionResult Done(Guid id, string words)
    {
        TempData["Done"] = words;
        return RedirectToPage(new { id });
    }

    /// <summary>
    /// Shows the form again with what was entered. Where somebody else was first, says who did what, and lets the person
    /// decide on the contact as it is now.
    /// </summary>
    private async Task<IActionResult> AgainAsync(Guid id, long seen, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (seen != Contact.Version && Details.History.LastOrDefault() is { } last)
        {
            foreach (var entry in ModelState.Values) entry.Errors.Clear();
            ModelState.AddModelError("", $"Nothing was stored, because somebody else changed this contact since you opened it: " +
                $"{ContactWords.Action(last.Action).ToLowerInvariant()} by {last.By}, {Words.Instant(last.At)}. Read the contact as it is now, then record again if it is still right.");
        }
        // The hidden fields must carry the contact as it is shown now, not as it was posted.
        ModelState.Remove($"{nameof(Decision)}.{nameof(DecisionForm.Version)}");
        ModelState.Remove($"{nameof(Feedback)}.{nameof(FeedbackForm.Version)}");
        Decision.Version = Feedback.Version = Contact.Version;
        return Page();
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        Details = await intake.GetContactAsync(id.ToString(), cancellation);
        History = await intake.GetChildHistoryAsync(Contact.ChildId, cancellation);
        Worker = await workforce.WorkerNameAsync(Contact.WorkerId, cancellation);
        Names = await names;
    }
}
