using static CsWorkPerf.Reporting.Features.Facts.Dimension;
using M = CsWorkPerf.Reporting.Features.Indicators.CaseMeasures;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>The catalogue's figures on case audits.</summary>
internal static class AuditIndicators
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new()
        {
            Id = "audits.completed", Title = "Case audits completed", Unit = IndicatorUnit.Count, Polarity = 0, Date = "audited",
            Definition = "Case audits, by the day audited. The grade is the moderated one where there is one.",
            Numerator = M.Audited, Dimensions = [Grade]
        },
        new()
        {
            Id = "audits.good_or_better", Title = "Case audits graded good or better", Unit = IndicatorUnit.Percent, Polarity = 1, Date = "audited",
            Definition = "Case audits with the final grade good or outstanding, of all audits, by the day audited. The final grade is the moderated one where there is one.",
            Numerator = M.GoodOrBetter, Denominator = M.Audited
        },
        new()
        {
            Id = "audits.moderation_agreement", Title = "Grades that moderation left unchanged", Unit = IndicatorUnit.Percent, Polarity = 1, Date = "moderated",
            Definition = "Audits whose moderated grade is the auditor's, of audits with a moderated grade and the day of moderation, by that day.",
            Numerator = M.Unchanged, Denominator = M.Moderated, Target = 90
        },
        new()
        {
            Id = "audits.moderation_drift", Title = "How far moderation moved grades", Unit = IndicatorUnit.Mean, Polarity = 0, Date = "moderated",
            Definition = "Moderated grade less the auditor's (outstanding 4, good 3, requires improvement 2, inadequate 1), for each audit with a moderated grade and the day of moderation, by that day. Below 0: the auditors were too generous.",
            Numerator = M.Drift, Denominator = M.Moderated
        }
    ];
}
