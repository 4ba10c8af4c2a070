using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>What looks wrong about an audit as it is stored, in sentences: what the data-quality lists name it for.</summary>
internal static class AuditRecordQueries
{
    /// <param name="audit">The audit.</param>
    /// <param name="auditorKnown">More is known of its auditor than that a file names one.</param>
    /// <param name="today">Today in London.</param>
    public static IReadOnlyList<string> Of(Audit audit, bool auditorKnown, DateOnly today)
    {
        if (audit.State == AuditState.Draft) return [];
        var first = new DateOnly(BankHolidays.Own.FirstYear, 1, 1);
        return
        [
            .. Where(audit.AuditedOn < first || audit.ModeratedOn < first, "A day is before 2005: no figure counts it."),
            .. Where(audit.AuditedOn > today || audit.ModeratedOn > today, "A day is after today."),
            .. Where(audit.ModeratedOn < audit.AuditedOn, "It was moderated before the audit."),
            .. Where(audit is { ModeratedOn: not null, ModeratedGrade: "" }, "It was moderated without a grade: it does not count as moderated."),
            .. Where(audit is { ModeratedOn: null, ModeratedGrade.Length: > 0 }, "It was moderated without a day: it does not count as moderated."),
            .. Where(audit.AuditorId.Length == 0, "It has no auditor."),
            .. Where(audit.AuditorId.Length > 0 && !auditorKnown, "Its auditor is not in the directory."),
            .. Where(audit.LocalityId.Length == 0, "It has no locality: no locality's figures count it.")
        ];
    }

    private static IEnumerable<string> Where(bool isOdd, string said) => isOdd ? [said] : [];
}
