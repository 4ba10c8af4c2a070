using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.AnnexA.Layouts;

/// <summary>The columns of s47.csv.</summary>
internal static class EnquiryLayout
{
    private static readonly ColumnSet Columns = new();

    private static readonly Column
        Id = Columns.Required("s47_id"),
        Referral = Columns.Optional("referral_id"),
        Child = Columns.Required("child_id"),
        StrategyOn = Columns.Required("strategy_on"),
        VisitOn = Columns.Optional("visit_on"),
        IcpcRequired = Columns.Optional("icpc_required"),
        IcpcOn = Columns.Optional("icpc_on"),
        ConcludedOn = Columns.Optional("concluded_on"),
        Locality = Columns.Optional("locality_id"),
        Team = Columns.Optional("team_id");

    public static Layout<EnquiryRow> Csv { get; } = new(Columns, cells => new EnquiryRow
    {
        Line = cells.Line,
        S47Id = cells.Id(Id),
        ReferralId = cells.Id(Referral),
        ChildId = cells.Id(Child),
        StrategyOn = cells.Day(StrategyOn),
        VisitOn = cells.Day(VisitOn),
        IcpcRequired = Text(cells.FlagOrBlank(IcpcRequired)),
        IcpcOn = cells.Day(IcpcOn),
        ConcludedOn = cells.Day(ConcludedOn),
        LocalityId = cells.Reference(Locality),
        TeamId = cells.Reference(Team),
        CourseSupplied = true,
    });

    /// <summary>As the message has it: true, false, or nothing while undecided.</summary>
    public static string Text(bool? required) => required switch
    {
        true => "true",
        false => "false",
        null => ""
    };
}
