using CsWorkPerf.Assessment.Features.DataQuality;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>
/// What looks wrong about an audit: for its page, and for the report of an import. <see cref="AuditKindSql"/> has the same rules for the
/// lists; a test holds them together.
/// </summary>
internal static class AuditQueries
{
    /// <param name="audit">The audit; a draft is its auditor's alone, and has none.</param>
    /// <param name="auditorKnown">More is known of its auditor than that a file names one.</param>
    /// <param name="today">Today in London.</param>
    public static IEnumerable<RecordQuery> Of(Audit audit, bool auditorKnown, DateOnly today)
    {
        const string Impossible = "audit_days_impossible", Incomplete = "audit_moderation_incomplete";
        if (audit.State == AuditState.Draft) yield break;
        foreach (var query in DayQueries.TooEarly(Impossible, audit.Days()).Concat(DayQueries.InFuture("audit_in_future", audit.Days(), today))) yield return query;
        if (audit.ModeratedOn < audit.AuditedOn)
            yield return new(Impossible, "It was moderated before the audit.", "moderated_on", audit.ModeratedOn.Text(), "Before audited_on.");
        if (audit is { ModeratedOn: not null, ModeratedGrade: "" })
            yield return new(Incomplete, "It was moderated without a grade: it does not count as moderated.", "moderated_on", audit.ModeratedOn.Text(), "Moderated without a grade: not counted as moderated.");
        if (audit is { ModeratedOn: null, ModeratedGrade.Length: > 0 })
            yield return new(Incomplete, "It was moderated without a day: it does not count as moderated.", "moderated_grade", audit.ModeratedGrade, "Moderated without a day: not counted as moderated.");
        if (audit.AuditorId.Length == 0) yield return new("audit_without_auditor", "It has no auditor.");
        if (audit.AuditorId.Length > 0 && !auditorKnown)
            yield return new("audit_auditor_unknown", "Its auditor is not in the directory.", "auditor_id", audit.AuditorId, "Not known here yet: workers.csv brings name and team.");
        if (audit.LocalityId.Length == 0) yield return new("audit_without_locality", "It has no locality: no locality's figures count it.");
    }
}
