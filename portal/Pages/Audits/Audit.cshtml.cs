using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>One audit: its themes, grade, discussion, moderation, actions and history.</summary>
public sealed class AuditModel(AuditBackend audits, IntakeBackend intake, WorkforceBackend workforce) : AuditPageModel(intake, workforce)
{
    public AuditDetails Details { get; private set; } = null!;
    public Audit Audit => Details.Audit;
    public bool Complete => Audit.State == "complete";
    public bool RunsProgrammes => User.RunsProgrammes();

    /// <summary>Its auditor may correct it until it is moderated; an imported one has no tool.</summary>
    public bool MayCorrect => Details.Own && Audit is { ProgrammeId.Length: > 0, ModeratedGrade: "" };
    public bool MayFollowUp => User.MayFollowUp(Details);
    public bool MayDiscuss => Complete && MayFollowUp;
    public bool MayModerate => Complete && RunsProgrammes && Details.ModerationBarred.Length == 0;

    /// <summary>Whether a field of the history holds a worker.</summary>
    public static bool IsWorker(string field) => field is "auditor_id" or "action.owner_id";

    public bool MaySayDone(AuditAction action) => MayFollowUp || User.MaySayDone(action);

    public Task OnGetAsync(Guid id, CancellationToken cancellation) => LoadAsync(id, cancellation);

    public async Task<IActionResult> OnGetHistoryAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return new CsvResult("audit-history.csv", ["version", "at", "action", "by", "field", "before", "after"], Details.History.SelectMany(entry =>
            entry.Changes.DefaultIfEmpty().Select(change => (object?[])[entry.Version, entry.At, entry.Action, entry.By, change?.Field, change?.Before, change?.After])));
    }

    public async Task<IActionResult> OnGetThemesAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return new CsvResult("audit-themes.csv", ["theme", "grade", "text"], Audit.Themes.Select(theme => (object?[])[theme.Theme, theme.Grade, theme.Text]));
    }

    public async Task<IActionResult> OnGetActionsAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return new CsvResult("audit-actions.csv", ["action_id", "what", "owner", "due_on", "state", "overdue", "closed_on", "closed_by", "note"], Details.Actions.Select(action => (object?[])
            [action.ActionId, action.What, Worker(action.OwnerId), action.DueOn, action.State, action.Overdue ? "true" : "false", action.ClosedOn, action.ClosedBy, action.Note]));
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Details = await audits.GetAsync(id.ToString(), cancellation);
        var changed = Details.History.SelectMany(entry => entry.Changes).Where(change => IsWorker(change.Field)).SelectMany(change => (string[])[change.Before, change.After]);
        await NameAsync([Audit.ChildId], [Audit.AuditorId, Audit.WorkerId, .. Details.Actions.Select(action => action.OwnerId), .. changed], cancellation);
    }
}
