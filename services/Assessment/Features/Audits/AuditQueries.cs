using CsWorkPerf.Assessment.Features.Imports;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>What looks wrong about an audit of a file.</summary>
internal static class AuditQueries
{
    public static void Ask(RowQueries queries, Audit stored)
    {
        queries.Day("audited_on", stored.AuditedOn);
        queries.Day("moderated_on", stored.ModeratedOn);
        queries.Before("moderated_on", stored.ModeratedOn, "audited_on", stored.AuditedOn);
        queries.Where(stored is { ModeratedOn: not null, ModeratedGrade: "" }, "moderated_on", stored.ModeratedOn.Text(), "Moderated without a grade: not counted as moderated.");
        queries.Where(stored is { ModeratedOn: null, ModeratedGrade.Length: > 0 }, "moderated_grade", stored.ModeratedGrade, "Moderated without a day: not counted as moderated.");
    }
}
