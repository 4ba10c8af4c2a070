using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>A meeting's list with the names that it needs.</summary>
/// <param name="Details">As the service gives it.</param>
/// <param name="Names">Localities and teams.</param>
/// <param name="Workers">Names of the workers in it.</param>
/// <param name="Children">Names of the children in it.</param>
public sealed record MeetingTable(TrackerMeetingDetails Details, DirectoryNames Names, IReadOnlyDictionary<string, string> Workers, ChildNames Children)
{
    private static readonly string[] CsvHeadings =
    [
        "position", "why", "assessment_id", "child", "locality", "team", "worker", "clock_start", "due_on", "working_days", "band", "plan_on", "submitted_on", "since", "note", "noted_by",
        "noted_at", "action", "owner", "action_due_on", "action_done_on", "last_note", "last_noted_on",
    ];

    /// <param name="meeting">The meeting, as it is on its way.</param>
    /// <param name="workforce">Names workers, teams and localities.</param>
    /// <param name="intake">Names children.</param>
    /// <param name="cancellation">The caller's.</param>
    public static async Task<MeetingTable> OfAsync(Task<TrackerMeetingDetails> meeting, WorkforceBackend workforce, IntakeBackend intake, CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        var details = await meeting;
        var workers = workforce.WorkerNamesAsync(details.Cases.SelectMany(one => one.Actions.Select(action => action.OwnerId).Append(one.Case.WorkerId)), cancellation);
        return new(details, await names, await workers, await intake.NameChildrenAsync(details.Cases.Select(one => one.Case.ChildId), cancellation));
    }

    public TrackerMeeting Meeting => Details.Meeting;

    public bool IsOpen => Meeting.ClosedAt.Length == 0;

    public string Place => TrackerWords.Place(Meeting.LocalityId, Meeting.TeamId, Names);

    /// <summary>The first case that nothing was noted of; the first of all where something was noted of each; null for an empty list.</summary>
    public MeetingCase? Next => Details.Cases.FirstOrDefault(one => one.Version == 0 && !one.Hidden) ?? Details.Cases.FirstOrDefault();

    public string Child(MeetingCase one) => Children.Name(one.Case.ChildId);

    public string Worker(string workerId) => workerId.Length == 0 ? "Nobody" : Workers.GetValueOrDefault(workerId, workerId);

    /// <summary>A line for each action; one for a case without any.</summary>
    public CsvResult Csv() => new CsvResult("tracker-meeting.csv", CsvHeadings, Details.Cases.SelectMany(one => one.Actions.DefaultIfEmpty().Select(action => (object?[])
    [
        one.Position, one.Why, one.Case.AssessmentId, Child(one), Names.Locality(one.Case.LocalityId), Names.Team(one.Case.TeamId), one.Case.WorkerId.Length == 0 ? "" : Worker(one.Case.WorkerId),
        one.Case.ClockStart, one.Case.DueOn, one.Case.WorkingDays, one.Case.Band, one.Case.PlanOn, one.Case.SubmittedOn, TrackerWords.Since(one), one.Note, one.NotedBy, one.NotedAt,
        action?.Action, action is null ? "" : Worker(action.OwnerId), action?.DueOn, action?.DoneOn, one.LastNote, one.LastNotedOn,
    ]))).With(Meeting.Clock ?? new());
}
