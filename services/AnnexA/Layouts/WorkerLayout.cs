using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.AnnexA.Layouts;

/// <summary>The columns of workers.csv: a row per spell of a worker.</summary>
internal static class WorkerLayout
{
    private static readonly ColumnSet Columns = new();

    private static readonly Column
        Id = Columns.Required("worker_id"),
        Name = Columns.Optional("name"),
        Team = Columns.Required("team_id"),
        Post = Columns.Optional("post_id"),
        Role = Columns.Required("role"),
        Engagement = Columns.Required("engagement"),
        Fte = Columns.Required("fte"),
        Asye = Columns.Optional("asye"),
        From = Columns.Required("from"),
        To = Columns.Optional("to"),
        LeaverReason = Columns.Optional("leaver_reason");

    public static Layout<WorkerRow> Csv { get; } = new(Columns, cells => new WorkerRow
    {
        Line = cells.Line,
        WorkerId = cells.Id(Id),
        Name = cells.Name(Name),
        TeamId = cells.Reference(Team),
        PostId = cells.Reference(Post),
        Role = cells.Code(Role, WorkerRoles.Codes),
        Engagement = cells.Code(Engagement, Engagements.Codes),
        FteHundredths = cells.FteHundredths(Fte),
        Asye = cells.Flag(Asye),
        From = cells.Day(From),
        To = cells.Day(To),
        LeaverReason = cells.Code(LeaverReason, LeaverReasons.Codes),
    });
}
