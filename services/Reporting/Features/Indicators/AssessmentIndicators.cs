using static CsWorkPerf.Reporting.Features.Facts.Dimension;
using M = CsWorkPerf.Reporting.Features.Indicators.CaseMeasures;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>The catalogue's figures on assessments.</summary>
internal static class AssessmentIndicators
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new()
        {
            Id = "assessments.started", Title = "Assessments started", Unit = IndicatorUnit.Count, Polarity = 0, Date = "started",
            Definition = "Assessments, by the day they started.",
            Numerator = M.Started, Dimensions = [AssessmentType]
        },
        new()
        {
            Id = "assessments.completed", Title = "Assessments completed", Unit = IndicatorUnit.Count, Polarity = 0, Date = "ended", UsesClock = true,
            Definition = "Assessments that ended, by that day.",
            Numerator = M.Ended, Dimensions = [AssessmentOutcome, AssessmentType]
        },
        new()
        {
            Id = "assessments.timeliness_45wd", Title = "Assessments completed within 45 working days", Unit = IndicatorUnit.Percent, Polarity = 1, Date = "ended", UsesClock = true,
            Definition = "Single assessments that ended at most 45 working days after the clock started, of single assessments that ended, by that day. Those that ended before the clock started are left out, and their records say so. Closing overdue assessments lowers the figure: read it with the open ones that are overdue. The source group is that of the linked referral.",
            Numerator = M.SingleInTime, Denominator = M.SingleEnded, Dimensions = [AssessmentOutcome, SourceGroup], Target = 80
        },
        new()
        {
            Id = "assessments.timeliness_initial_10wd", Title = "Initial assessments completed within 10 working days", Unit = IndicatorUnit.Percent, Polarity = 1, Date = "ended", UsesClock = true,
            Definition = "Initial assessments (until 2014) that ended at most 10 working days after the clock started, of initial assessments that ended, by that day.",
            Numerator = M.InitialInTime, Denominator = M.InitialEnded
        },
        new()
        {
            Id = "assessments.timeliness_core_35wd", Title = "Core assessments completed within 35 working days", Unit = IndicatorUnit.Percent, Polarity = 1, Date = "ended", UsesClock = true,
            Definition = "Core assessments (until 2014) that ended at most 35 working days after the clock started, of core assessments that ended, by that day.",
            Numerator = M.CoreInTime, Denominator = M.CoreEnded
        },
        new()
        {
            Id = "assessments.duration", Title = "Assessments by how long they took", Unit = IndicatorUnit.Count, Polarity = -1, Date = "ended", UsesClock = true,
            Definition = "Assessments that ended, by that day and by the working days from the start of the clock. Medians and percentiles are read from it.",
            Numerator = M.Duration, Dimensions = [WorkingDays]
        },
        new()
        {
            Id = "assessments.to_service", Title = "Assessments that led to a service", Unit = IndicatorUnit.Percent, Polarity = 1, Date = "ended", UsesClock = true,
            Definition = "Assessments with the outcome strategy discussion or child protection, child in need, or looked after, of assessments that ended, by that day. Imports that have no outcome by kind (Annex A) are left out.",
            Numerator = M.ToService, Denominator = M.EndedWithKnownOutcome
        },
        new()
        {
            Id = "assessments.nfa", Title = "Assessments with no further action", Unit = IndicatorUnit.Percent, Polarity = -1, Date = "ended", UsesClock = true,
            Definition = "Assessments with the outcome no further action, of assessments that ended, by that day. Imports that have no outcome by kind (Annex A) are left out.",
            Numerator = M.AssessmentNfa, Denominator = M.EndedWithKnownOutcome
        },
        new()
        {
            Id = "assessments.child_seen", Title = "Assessments in which the child was seen", Unit = IndicatorUnit.Percent, Polarity = 1, Date = "ended", UsesClock = true,
            Definition = "Assessments whose child was seen by the day they ended, of assessments that ended, by that day. Imports that have no day on which the child was seen (Annex A) are left out.",
            Numerator = M.Seen, Denominator = M.EndedWithKnownSeeing, Target = 100
        },
        new()
        {
            Id = "assessments.days_to_seen", Title = "Working days until the child was seen", Unit = IndicatorUnit.Mean, Polarity = -1, Date = "child seen", UsesClock = true,
            Definition = "Working days from the start of the clock to the day the child was seen, for each assessment whose child was seen, by that day. Those seen before the clock started are left out, and their records say so.",
            Numerator = M.DaysToSeen, Denominator = M.ClockedSeen
        },
        new()
        {
            Id = "assessments.authorisation_lag", Title = "Working days from submission to authorisation", Unit = IndicatorUnit.Mean, Polarity = -1, Date = "authorised",
            Definition = "Working days from the day submitted to the day authorised, for each assessment that has both, by the day authorised.",
            Numerator = M.AuthorisationLag, Denominator = M.LaggedAuthorisations
        },
        new()
        {
            Id = "assessments.open", Title = "Assessments open", Unit = IndicatorUnit.Stock, Polarity = 0, Date = "end of day", UsesClock = true,
            Definition = "Assessments started and not ended at the end of the day. In time up to 33 working days from the start of the clock, becoming overdue from 34 to 45, overdue after that.",
            Numerator = M.Open, Dimensions = [Band]
        },
        new()
        {
            Id = "assessments.awaiting_authorisation", Title = "Assessments awaiting authorisation", Unit = IndicatorUnit.Stock, Polarity = -1, Date = "end of day",
            Definition = "Assessments submitted and not authorised at the end of the day.",
            Numerator = M.AwaitingAuthorisation
        }
    ];
}
