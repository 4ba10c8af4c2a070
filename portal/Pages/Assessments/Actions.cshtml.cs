using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Security;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>What the meetings agreed, the earliest due first. The owner or a manager says what is done.</summary>
public sealed class ActionsModel(TrackerBackend tracker, WorkforceBackend workforce, IntakeBackend intake, TimeProvider clock) : PageModel
{
    private static readonly string[] CsvHeadings = ["action_id", "assessment_id", "child", "action", "owner", "due_on", "done_on", "agreed_on", "meeting_id"];

    [BindProperty(SupportsGet = true, Name = "")]
    public ActionsQuery Query { get; set; } = new();

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    /// <summary>The action whose button was pressed, as it stood then.</summary>
    [BindProperty]
    public SeenAction Seen { get; set; } = new();

    /// <summary>Null where the filters are not right.</summary>
    public ListTrackerActionsResponse? List { get; private set; }
    public DirectoryNames Names { get; private set; } = new([], []);
    public ChildNames Children { get; private set; } = new(new Dictionary<string, Contracts.Intake.V1.NamedChild>());
    public IReadOnlyDictionary<string, string> Workers { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyList<Option> Owners { get; private set; } = [];
    public DateOnly Today => LondonTime.Today(clock);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        var rows = await intake.NameEachAsync(tracker.AllActionsAsync(Query.ToRequest(User.WorkerId()), cancellation), action => action.ChildId, cancellation).ToListAsync(cancellation);
        var workers = await workforce.WorkerNamesAsync(rows.Select(row => row.Row.OwnerId), cancellation);
        return new CsvResult("tracker-actions.csv", CsvHeadings, rows.Select(row => (object?[])
        [
            row.Row.ActionId, row.Row.AssessmentId, row.Children.Name(row.Row.ChildId), row.Row.Action, workers.GetValueOrDefault(row.Row.OwnerId, ""), row.Row.DueOn, row.Row.DoneOn, row.Row.AgreedOn,
            row.Row.MeetingId,
        ]));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var request = new ChangeTrackerActionRequest
        {
            RequestId = RequestId, ActionId = Seen.Id ?? "", Version = Seen.Version, Action = Seen.Action ?? "", OwnerId = Seen.Owner ?? "", DueOn = Seen.Due ?? "",
            DoneOn = Seen.Done ? Today.Text() : "",
        };
        if (await ModelState.AnswerAsync(() => tracker.ChangeActionAsync(request, cancellation)) is not null)
        {
            TempData["Done"] = Seen.Done ? "The action is done." : "The action is to be done after all.";
            return LocalRedirect(QueryLinks.With(Request));
        }
        await LoadAsync(cancellation);
        return Page();
    }

    /// <summary>A manager says so of every action, others of their own.</summary>
    public bool MaySayDone(TrackerAction action) => action.Action.Length > 0 && (User.IsInRole(Roles.Manager) || (User.IsInRole(Roles.Practitioner) && action.OwnerId == User.WorkerId()));

    public string Worker(string workerId) => Workers.GetValueOrDefault(workerId, workerId);

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        if (Query.Owner == TrackerQuery.Me && User.WorkerId().Length == 0) Query.Owner = null;
        await ModelState.TryAsync(async () => List = await tracker.ListActionsAsync(Query.ToRequest(User.WorkerId()), cancellation), ActionsQuery.Fields);
        Names = await names;
        if (List is null) return;
        Workers = await workforce.WorkerNamesAsync(List.Actions.Select(action => action.OwnerId).Append(Guid.TryParse(Query.Owner, out _) ? Query.Owner! : ""), cancellation);
        Children = await intake.NameChildrenAsync(List.Actions.Select(action => action.ChildId), cancellation);
        Owners =
        [
            new("", "Everyone"), .. User.WorkerId().Length > 0 ? [new Option(TrackerQuery.Me, "Mine")] : (Option[])[],
            .. Workers.Select(worker => new Option(worker.Key, worker.Value)).OrderBy(option => option.Text, StringComparer.CurrentCulture),
        ];
    }
}

/// <summary>An action in a row of the list, as its button sends it.</summary>
public sealed class SeenAction
{
    public string? Id { get; set; }
    public long Version { get; set; }
    public string? Action { get; set; }
    public string? Owner { get; set; }
    public string? Due { get; set; }

    /// <summary>Whether it is to be done from now on.</summary>
    public bool Done { get; set; }
}
