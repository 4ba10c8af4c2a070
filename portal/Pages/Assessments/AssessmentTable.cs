using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>A page of assessments, for the partial <c>_AssessmentTable</c>.</summary>
/// <param name="List">As the service gives it.</param>
/// <param name="Children">The children of its rows.</param>
/// <param name="Names">Localities and teams.</param>
/// <param name="Workers">Names of the workers of its rows, by id.</param>
/// <param name="Order">The order shown, for the sortable headings.</param>
/// <param name="PreviousHref">The page before; null on the first.</param>
/// <param name="NextHref">The page after; null on the last.</param>
public sealed record AssessmentTable(
    ListAssessmentsResponse List, ChildNames Children, DirectoryNames Names, IReadOnlyDictionary<string, string> Workers, string Order, string? PreviousHref, string? NextHref)
{
    private static readonly string[] CsvHeadings =
    [
        "assessment_id", "council_id", "child_id", "child", "birth_date", "referral_id", "assessment_type", "state", "returned", "band", "working_days", "working_days_left", "clock_start", "clock", "clock_end",
        "due_on", "plan_on", "started_on", "child_seen_on", "seen_alone", "views_on", "submitted_on", "authorised_on", "ended_on", "outcome", "factors", "late_reason",
        "locality", "team", "worker", "manager",
    ];

    /// <summary>Whether the reader's lists say of restricted children that there is an assessment, and not what it says.</summary>
    public required bool HidesRestricted { get; init; }

    /// <summary>Whether a row may be ticked, to allocate it with others.</summary>
    public bool Selects { get; init; }

    /// <summary>Of those whose clock runs nothing would stand in the column.</summary>
    public bool ShowsEnded => Order.EndsWith("ended_on", StringComparison.Ordinal) || List.Rows.Any(row => row.EndedOn.Length > 0);

    public string Worker(string workerId) => workerId.Length == 0 ? "" : Workers.GetValueOrDefault(workerId, "Not in the directory");

    /// <summary>The ids whose names a row needs.</summary>
    public static IEnumerable<string> WorkersOf(Assessment row) => [row.WorkerId, row.ManagerId];

    public static CsvResult Csv(IEnumerable<(Assessment Row, ChildNames Children)> rows, DirectoryNames names, IReadOnlyDictionary<string, string> workers) =>
        new("assessments.csv", CsvHeadings, rows.Select(each => Cells(each.Row, each.Children, names, workers)));

    private static object?[] Cells(Assessment row, ChildNames children, DirectoryNames names, IReadOnlyDictionary<string, string> workers) =>
    [
        row.AssessmentId, row.CouncilId, row.ChildId, children.Name(row.ChildId), children.IsoBirthDate(row.ChildId), row.ReferralId, row.AssessmentType, row.State, row.Returned, row.Band,
        row.WorkingDays, row.WorkingDaysLeft, row.ClockStart, row.Clock, row.ClockEnd, row.DueOn, row.PlanOn, row.StartedOn, row.ChildSeenOn, row.SeenAlone, row.ViewsOn, row.SubmittedOn, row.AuthorisedOn,
        row.EndedOn, row.Outcome, string.Join(' ', row.Factors), row.LateReason, names.Locality(row.LocalityId), names.Team(row.TeamId),
        workers.GetValueOrDefault(row.WorkerId, ""), workers.GetValueOrDefault(row.ManagerId, ""),
    ];
}
