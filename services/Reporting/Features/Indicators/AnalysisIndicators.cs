using static CsWorkPerf.Reporting.Features.Facts.Dimension;
using M = CsWorkPerf.Reporting.Features.Indicators.FrontDoorMeasures;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>
/// Figures that the analysis pages need beside the catalogue's. They are asked for like indicators, but are none of them: no
/// scorecard, export or list has them unless it asks.
/// </summary>
internal static class AnalysisIndicators
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new()
        {
            Id = "analysis.undecided", Title = "Contacts too recent to tell", Unit = IndicatorUnit.Count, Polarity = 0, Date = "received",
            Definition = "Contacts that have no outcome yet, by the day received: what becomes of them is not known, so they are counted as none of the outcomes. Imports that have no outcome column (Annex A) are left out.",
            Numerator = M.Undecided, Dimensions = [Source, SourceGroup, Mode]
        },
        new()
        {
            Id = "analysis.decided_conversion", Title = "Decisions that made a referral", Unit = IndicatorUnit.Percent, Polarity = 0, Date = "decided",
            Definition = "Contacts with the outcome referral for assessment or referral for strategy discussion, of contacts with an outcome and the day of the decision, by that day, whenever they were received.",
            Numerator = M.DecidedReferral, Denominator = M.TimedDecisions, Dimensions = [SourceGroup, Mode]
        },
        new()
        {
            Id = "analysis.decided_early_help", Title = "Decisions that passed a contact to early help", Unit = IndicatorUnit.Percent, Polarity = 0, Date = "decided",
            Definition = "Contacts with the outcome early help, of contacts with an outcome and the day of the decision, by that day, whenever they were received.",
            Numerator = M.DecidedEarlyHelp, Denominator = M.TimedDecisions, Dimensions = [SourceGroup, Mode]
        },
        new()
        {
            Id = "analysis.decided_nfa", Title = "Decisions for no further action", Unit = IndicatorUnit.Percent, Polarity = -1, Date = "decided",
            Definition = "Contacts with the outcome no further action, of contacts with an outcome and the day of the decision, by that day, whenever they were received.",
            Numerator = M.DecidedNfa, Denominator = M.TimedDecisions, Dimensions = [SourceGroup, Mode]
        },
        new()
        {
            Id = "analysis.hand_offs_squared", Title = "Hand-offs, squared", Unit = IndicatorUnit.Mean, Polarity = 0, Date = "decided",
            Definition = "The square of how often a contact was passed on, for each contact with an outcome and the day of the decision, by that day: from it comes the uncertainty of hand-offs per contact.",
            Numerator = M.HandOffsSquared, Denominator = M.TimedDecisions, Dimensions = [SourceGroup, Mode]
        }
    ];
}
