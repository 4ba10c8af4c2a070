using CsWorkPerf.Reporting.Features.Facts;
using static CsWorkPerf.Reporting.Features.Facts.Dimension;
using M = CsWorkPerf.Reporting.Features.Indicators.FrontDoorMeasures;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>The catalogue's figures on referrals.</summary>
internal static class ReferralIndicators
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new()
        {
            Id = "referrals.received", Title = "Referrals received", Unit = IndicatorUnit.Count, Polarity = 0, Date = "referred",
            Definition = "Referrals, by the day referred.",
            Numerator = M.Referred, Dimensions = [Source, SourceGroup, PrimaryNeed, Dimension.Route]
        },
        new()
        {
            Id = "referrals.rereferral_12m", Title = "Re-referrals within 12 months", Unit = IndicatorUnit.Percent, Polarity = -1, Date = "referred",
            Definition = "Referrals of a child who had a referral on an earlier day in the 12 months before (also one with no further action), of all referrals, by the day referred. Absent for periods whose first day has less than 12 months of history before it.",
            Numerator = M.Rereferred, Denominator = M.Referred, Dimensions = [SourceGroup], Target = 22, LooksBackYear = true
        },
        new()
        {
            Id = "referrals.nfa", Title = "Referrals with no further action", Unit = IndicatorUnit.Percent, Polarity = 0, Date = "referred",
            Definition = "Referrals with no further action before any assessment, of all referrals, by the day referred.",
            Numerator = M.ReferralNfa, Denominator = M.Referred, Dimensions = [SourceGroup]
        },
        new()
        {
            Id = "referrals.formal_route", Title = "Referrals by the formal route", Unit = IndicatorUnit.Percent, Polarity = 0, Date = "referred",
            Definition = "Referrals that went straight to a strategy discussion, of referrals that were not closed with no further action, by the day referred. Imports that have no route (Annex A) are left out.",
            Numerator = M.FormallyRouted, Denominator = M.Routed, Dimensions = [SourceGroup]
        },
        new()
        {
            Id = "referrals.awaiting_assessment", Title = "Referrals awaiting assessment", Unit = IndicatorUnit.Stock, Polarity = -1, Date = "end of day",
            Definition = "Referrals with the route assessment that were not closed with no further action and for which no assessment has started by the end of the day.", DefinitionVersion = 2,
            Numerator = M.AwaitingAssessment
        }
    ];
}
