using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.AnnexA.Layouts;

/// <summary>The columns of localities.csv.</summary>
internal static class LocalityLayout
{
    private static readonly ColumnSet Columns = new();

    private static readonly Column Id = Columns.Required("locality_id"), Name = Columns.Required("name");

    public static Layout<LocalityRow> Csv { get; } = new(Columns, cells => new LocalityRow
    {
        Line = cells.Line,
        LocalityId = cells.Id(Id),
        Name = cells.Name(Name),
    });
}

/// <summary>The columns of teams.csv.</summary>
internal static class TeamLayout
{
    private static readonly ColumnSet Columns = new();

    private static readonly Column
        Id = Columns.Required("team_id"),
        Name = Columns.Required("name"),
        Locality = Columns.Optional("locality_id"),
        ServiceArea = Columns.Optional("service_area"),
        TargetCaseload = Columns.Optional("target_caseload"),
        TargetFrom = Columns.Optional("target_from");

    public static Layout<TeamRow> Csv { get; } = new(Columns, Read);

    private static TeamRow Read(RowCells cells)
    {
        var row = new TeamRow
        {
            Line = cells.Line,
            TeamId = cells.Id(Id),
            Name = cells.Name(Name),
            LocalityId = cells.Reference(Locality),
            ServiceArea = cells.Name(ServiceArea),
        };
        if (cells.Whole(TargetCaseload) is { } target) row.TargetCaseload = target;
        row.TargetFrom = cells.Day(TargetFrom);
        return row;
    }
}
