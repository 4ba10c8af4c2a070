using CsWorkPerf.Assessment.Features.Imports;
using CsWorkPerf.Common.Imports;
using CsWorkPerf.Contracts.CodeSets;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>Rows of audits from the wire, with their cells checked.</summary>
internal static class AuditRowMapping
{
    public static IReadOnlyList<ImportedRow<ImportedAudit>> Read(V1.ImportAuditsRequest request) => [.. request.Rows.Select(Read)];

    private static ImportedRow<ImportedAudit> Read(V1.AuditRow row)
    {
        var cells = new RowCells(row.Line);
        var audit = new ImportedAudit
        {
            Line = row.Line,
            AuditId = cells.Id("audit_id", cells.Required("audit_id", row.AuditId)),
            ChildId = cells.Child(row.ChildId),
            AuditedOn = cells.Day("audited_on", cells.Required("audited_on", row.AuditedOn)) ?? default,
            AuditorId = cells.Worker("auditor_id", row.AuditorId),
            LocalityId = cells.Id("locality_id", row.LocalityId),
            TeamId = cells.Id("team_id", row.TeamId),
            Grade = cells.Code("grade", cells.Required("grade", row.Grade), Grades.Codes),
            ModeratedGrade = cells.Code("moderated_grade", row.ModeratedGrade, Grades.Codes),
            ModeratedOn = cells.Day("moderated_on", row.ModeratedOn)
        };
        return cells.Row(audit);
    }
}
