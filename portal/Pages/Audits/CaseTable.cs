using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>Cases drawn, for the partial <c>_CaseTable</c>.</summary>
/// <param name="Cases">In the order shown.</param>
/// <param name="Children">Their children.</param>
/// <param name="Names">Localities and teams.</param>
/// <param name="Worker">A worker's name by id.</param>
/// <param name="WithMonth">Of more than one programme.</param>
public sealed record CaseTable(IReadOnlyList<AuditCase> Cases, ChildNames Children, DirectoryNames Names, Func<string, string> Worker, bool WithMonth)
{
    private static readonly string[] CsvHeadings =
        ["month", "programme_id", "position", "child_id", "child", "locality", "team", "worker", "auditor", "auditor_by_the_draw", "moved_reason", "moved_by", "state", "audit_id"];

    /// <summary>The ids whose names a row needs.</summary>
    public static IEnumerable<string> WorkersOf(AuditCase row) => [row.WorkerId, row.AuditorId, row.DrawnAuditorId];

    public static CsvResult Csv(string name, IEnumerable<(AuditCase Row, ChildNames Children)> rows, DirectoryNames names, Func<string, string> worker) => new(name, CsvHeadings, rows.Select(each => (object?[])
    [
        each.Row.Month, each.Row.ProgrammeId, each.Row.Position, each.Row.ChildId, each.Children.Name(each.Row.ChildId), names.Locality(each.Row.LocalityId), names.Team(each.Row.TeamId),
        worker(each.Row.WorkerId), worker(each.Row.AuditorId), worker(each.Row.DrawnAuditorId), each.Row.MovedReason, each.Row.MovedBy, each.Row.State, each.Row.AuditId,
    ]));
}
