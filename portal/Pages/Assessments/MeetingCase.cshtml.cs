using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>One case of an open meeting: what is known, what was agreed before, and the note and action of today; then the next case.</summary>
public sealed class MeetingCaseModel(TrackerBackend tracker, WorkforceBackend workforce, IntakeBackend intake, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["note"] = nameof(Note), ["action"] = nameof(Action), ["owner_id"] = nameof(Owner), ["due_on"] = nameof(Due) };

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Action { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    [DisplayName("By when")]
    public DateOnly? Due { get; set; }

    public MeetingTable Table { get; private set; } = null!;
    public MeetingCase Case { get; private set; } = null!;
    public MeetingCase? Previous { get; private set; }
    public MeetingCase? Next { get; private set; }
    public IReadOnlyList<Option> Workers { get; private set; } = [];
    public DateOnly Today => LondonTime.Today(clock);

    /// <summary>What was agreed before this meeting.</summary>
    public IEnumerable<TrackerAction> Carried => Case.Actions.Where(action => action.MeetingId != Table.Meeting.MeetingId);

    /// <summary>What this meeting agreed.</summary>
    public TrackerAction? Own => Case.Actions.FirstOrDefault(action => action.MeetingId == Table.Meeting.MeetingId);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid assessment, CancellationToken cancellation)
    {
        await LoadAsync(id, assessment, cancellation);
        if (!Table.IsOpen)
        {
            TempData["NotDone"] = "This meeting is closed: what was noted stays as it is. An action can still be said to be done.";
            return RedirectToPage("/Assessments/Meeting", new { id });
        }
        (Version, Note) = (Case.Version, Case.Note);
        (Action, Owner, Due) = Own is { } own ? (own.Action, own.OwnerId, AssessmentWords.Day(own.DueOn)) : ("", Case.Since.WorkerId, null);
        await LoadWorkersAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid assessment, CancellationToken cancellation)
    {
        var agreed = !string.IsNullOrWhiteSpace(Action);
        if (agreed && string.IsNullOrEmpty(Owner)) ModelState.AddModelError(nameof(Owner), "Choose who does it");
        if (agreed && Due is null && ModelErrors.Of(ModelState, nameof(Due)) is null) ModelState.AddModelError(nameof(Due), "Enter the day by which it is to be done");
        if (!agreed && Due is not null) ModelState.AddModelError(nameof(Action), "Enter what is to be done by then, or take the day out");
        var request = new NoteCaseRequest { RequestId = RequestId, MeetingId = id.ToString(), AssessmentId = assessment.ToString(), Version = Version, Note = Note ?? "" };
        if (agreed) (request.Action, request.OwnerId, request.DueOn) = (Action!, Owner ?? "", Due.Text());
        var noted = await ModelState.AnswerAsync(() => tracker.NoteCaseAsync(request, cancellation), Fields);
        await LoadAsync(id, assessment, cancellation);
        if (noted is not null) return GoOn(id);
        if (Case.Version != Version) ShowWhatWasNoted();
        await LoadWorkersAsync(cancellation);
        return Page();
    }

    /// <summary>Says of an action that it is done, or not done after all.</summary>
    public async Task<IActionResult> OnPostDoneAsync(Guid id, Guid assessment, string action, long actionVersion, bool done, CancellationToken cancellation)
    {
        await LoadAsync(id, assessment, cancellation);
        if (Case.Actions.FirstOrDefault(one => one.ActionId == action) is not { } agreed) return NotFound();
        var request = new ChangeTrackerActionRequest
        {
            RequestId = RequestId, ActionId = action, Version = actionVersion, Action = agreed.Action, OwnerId = agreed.OwnerId, DueOn = agreed.DueOn, DoneOn = done ? Today.Text() : "",
        };
        // Only this button counts: what is typed in the form stays for the form's own.
        ModelState.Clear();
        if (await ModelState.AnswerAsync(() => tracker.ChangeActionAsync(request, cancellation)) is not null) return RedirectToPage(new { id, assessment });
        await LoadWorkersAsync(cancellation);
        return Page();
    }

    private IActionResult GoOn(Guid id)
    {
        if (Next is not null) return RedirectToPage(new { id, assessment = Next.Case.AssessmentId });
        TempData["Done"] = "That was the last case of the list.";
        return RedirectToPage("/Assessments/Meeting", new { id });
    }

    /// <summary>Somebody else noted the case meanwhile: what was typed stays, to be saved on top of what is shown.</summary>
    private void ShowWhatWasNoted()
    {
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        ModelState.AddModelError("", $"Nothing was saved, because {Case.NotedBy} noted this case since you opened it: “{Case.Note}”. Save again to put yours in its place.");
        ModelState.Remove(nameof(Version));
        ModelState.Remove(nameof(RequestId));
        (Version, RequestId) = (Case.Version, Guid.NewGuid().ToString());
    }

    private async Task LoadAsync(Guid id, Guid assessment, CancellationToken cancellation)
    {
        Table = await MeetingTable.OfAsync(tracker.GetMeetingAsync(id.ToString(), assessment.ToString(), cancellation), workforce, intake, cancellation);
        var cases = Table.Details.Cases;
        var at = cases.ToList().FindIndex(one => one.Case.AssessmentId == assessment.ToString());
        Case = cases[at];
        (Previous, Next) = (at > 0 ? cases[at - 1] : null, at + 1 < cases.Count ? cases[at + 1] : null);
    }

    private async Task LoadWorkersAsync(CancellationToken cancellation) => Workers = await workforce.WorkerOptionsAsync(Today, "Choose who does it", Owner, cancellation);
}
