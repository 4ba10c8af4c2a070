using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.AnnexA.Layouts;

/// <summary>The columns of audits.csv.</summary>
internal static class AuditLayout
{
    private static readonly ColumnSet Columns = new();

    private static readonly Column
        Id = Columns.Required("audit_id"),
        Child = Columns.Required("child_id"),
        AuditedOn = Columns.Required("audited_on"),
        Auditor = Columns.Optional("auditor_id"),
        Locality = Columns.Optional("locality_id"),
        Team = Columns.Optional("team_id"),
        Grade = Columns.Required("grade"),
        ModeratedGrade = Columns.Optional("moderated_grade"),
        ModeratedOn = Columns.Optional("moderated_on");

    public static Layout<AuditRow> Csv { get; } = new(Columns, cells => new AuditRow
    {
        Line = cells.Line,
        AuditId = cells.Id(Id),
        ChildId = cells.Id(Child),
        AuditedOn = cells.Day(AuditedOn),
        AuditorId = cells.Reference(Auditor),
        LocalityId = cells.Reference(Locality),
        TeamId = cells.Reference(Team),
        Grade = cells.Code(Grade, Grades.Codes),
        ModeratedGrade = cells.Code(ModeratedGrade, Grades.Codes),
        ModeratedOn = cells.Day(ModeratedOn),
    });
}
