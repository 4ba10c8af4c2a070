using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>A page of enquiries as the table shows it.</summary>
/// <param name="List">As the service gives it.</param>
/// <param name="Children">The children of its rows.</param>
/// <param name="Workers">Names of the workers of its rows, by id.</param>
/// <param name="PreviousHref">The page before; null on the first.</param>
/// <param name="NextHref">The page after; null on the last.</param>
public sealed record EnquiryTable(ListEnquiriesResponse List, ChildNames Children, IReadOnlyDictionary<string, string> Workers, string? PreviousHref, string? NextHref)
{
    private static readonly string[] CsvHeadings =
    [
        "s47_id", "council_id", "child_id", "child", "birth_date", "referral_id", "state", "strategy_on", "visit_due_on", "visit_on", "visit", "concluded_on", "outcomes", "icpc_required",
        "icpc_due_on", "icpc_planned_on", "icpc_on", "icpc", "icpc_working_days", "icpc_outcomes", "locality", "team", "worker",
    ];

    /// <summary>Whether the reader's lists say of restricted children that there is a record, and not what it says.</summary>
    public required bool HidesRestricted { get; init; }

    /// <summary>Whether the row is such a one, in which a blank may hide something.</summary>
    public bool Hides(Enquiry row) => HidesRestricted && Children.IsRestricted(row.ChildId);

    public string Worker(Enquiry row) => row.WorkerId.Length == 0 ? "" : Workers.GetValueOrDefault(row.WorkerId, "Not in the directory");

    public static CsvResult Csv(IEnumerable<(Enquiry Row, ChildNames Children)> rows, DirectoryNames names, IReadOnlyDictionary<string, string> workers) =>
        new("section-47-enquiries.csv", CsvHeadings, rows.Select(each => Cells(each.Row, each.Children, names, workers)));

    private static object?[] Cells(Enquiry row, ChildNames children, DirectoryNames names, IReadOnlyDictionary<string, string> workers) =>
    [
        row.S47Id, row.CouncilId, row.ChildId, children.Name(row.ChildId), children.IsoBirthDate(row.ChildId), row.ReferralId, row.State, row.StrategyOn, row.VisitClock.DueOn, row.VisitOn,
        row.VisitClock.State, row.ConcludedOn, string.Join(' ', row.Outcomes), row.IcpcRequired, row.IcpcClock.DueOn, row.IcpcPlannedOn, row.IcpcOn, row.IcpcClock.State,
        row.IcpcClock.State.Length == 0 ? "" : row.IcpcClock.WorkingDays, string.Join(' ', row.IcpcOutcomes), names.Locality(row.LocalityId), names.Team(row.TeamId),
        workers.GetValueOrDefault(row.WorkerId, ""),
    ];
}
