using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.AnnexA.Layouts;
using CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>List 5, section 47 enquiries: one row per enquiry. It has no referral, visit or conclusion; its team is given by name.</summary>
internal static class List5
{
    private static readonly ColumnSet Columns = new();

    private static readonly ChildColumns Child = new(Columns);

    private static readonly Column
        Strategy = Columns.Required("Strategy discussion initiating Section 47 Enquiry Start Date"),
        Unnecessary = Columns.Optional("Was an Initial Child Protection Conference deemed unnecessary?"),
        Icpc = Columns.Optional("Date of Initial Child Protection Conference"),
        Team = Columns.Optional("Allocated Team");

    private static readonly string[] NotRead =
    [
        "does the child have a disability", "did the initial child protection conference result in a child protection plan",
        "number of section 47 enquiries in the last 12 months", "number of icpcs in the last 12 months", "allocated worker"
    ];

    public static AnnexAList<EnquiryRow> Enquiries { get; } = new(ImportKind.Enquiries, Columns, NotRead, cells =>
    {
        var child = Child.Read(cells);
        var strategy = cells.ListDay(Strategy);
        return (child, new EnquiryRow
        {
            Line = cells.Line,
            S47Id = AnnexAId.Of(5, child.ChildId, strategy),
            ChildId = child.ChildId,
            StrategyOn = strategy,
            IcpcRequired = EnquiryLayout.Text(!cells.YesNoOrBlank(Unnecessary)),
            IcpcOn = cells.ListDay(Icpc),
            TeamName = cells.Name(Team),
        });
    });
}
