using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>
/// List 4, assessments: one row per assessment. It has no referral, no outcome by kind and no day on which the child was seen; its
/// team is given by name.
/// </summary>
internal static class List4
{
    private static readonly ColumnSet Columns = new();

    private static readonly ChildColumns Child = new(Columns);

    private static readonly Column
        Start = Columns.Required("Continuous Assessment Start Date"),
        Authorisation = Columns.Optional("Continuous Assessment Date of Authorisation"),
        Team = Columns.Optional("Allocated Team");

    private static readonly string[] NotRead =
    [
        "does the child have a disability", "child seen during continuous assessment",
        "was the child assessed as requiring la children's social care support", "allocated worker"
    ];

    public static AnnexAList<AssessmentRow> Assessments { get; } = new(ImportKind.Assessments, Columns, NotRead, cells =>
    {
        var child = Child.Read(cells);
        var start = cells.ListDay(Start);
        return (child, new AssessmentRow
        {
            Line = cells.Line,
            AssessmentId = AnnexAId.Of(4, child.ChildId, start),
            ChildId = child.ChildId,
            StartedOn = start,
            AuthorisedOn = cells.ListDay(Authorisation),
            TeamName = cells.Name(Team),
        });
    });
}
