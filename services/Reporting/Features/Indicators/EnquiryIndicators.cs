using M = CsWorkPerf.Reporting.Features.Indicators.CaseMeasures;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>The catalogue's figures on section 47 enquiries and initial child protection conferences.</summary>
internal static class EnquiryIndicators
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new()
        {
            Id = "s47.started", Title = "Section 47 enquiries started", Unit = IndicatorUnit.Count, Polarity = 0, Date = "strategy discussion",
            Definition = "Section 47 enquiries, by the day of the strategy discussion.",
            Numerator = M.S47Started
        },
        new()
        {
            Id = "s47.open", Title = "Section 47 enquiries open", Unit = IndicatorUnit.Stock, Polarity = 0, Date = "end of day",
            Definition = "Section 47 enquiries not concluded at the end of the day. Imports that have no conclusion (Annex A) are left out.",
            Numerator = M.S47Open
        },
        new()
        {
            Id = "s47.visit_1wd", Title = "Section 47 visits within 1 working day", Unit = IndicatorUnit.Percent, Polarity = 1, Date = "resolved",
            Definition = "Enquiries whose child was visited at most 1 working day after the strategy discussion, of all enquiries, by the day resolved: the day of the visit or, if that comes first, the first day past the limit. Imports that have no visit (Annex A) and visits before the strategy discussion are left out.",
            Numerator = M.VisitIn1Day, Denominator = M.VisitResolved, Target = 90
        },
        new()
        {
            Id = "s47.to_icpc", Title = "Section 47 enquiries with a conference", Unit = IndicatorUnit.Percent, Polarity = 0, Date = "concluded",
            Definition = "Enquiries with an initial child protection conference, of enquiries concluded, by that day. Imports that have no conclusion (Annex A) are left out.",
            Numerator = M.ConcludedWithIcpc, Denominator = M.Concluded
        },
        new()
        {
            Id = "icpc.within_15wd", Title = "Conferences within 15 working days", Unit = IndicatorUnit.Percent, Polarity = 1, Date = "conference",
            Definition = "Initial child protection conferences held at most 15 working days after the strategy discussion, of all of them, by the day held. Those before the strategy discussion are left out.",
            Numerator = M.IcpcIn15Days, Denominator = M.Icpc, Target = 80
        },
        new()
        {
            Id = "icpc.overdue", Title = "Conferences overdue", Unit = IndicatorUnit.Stock, Polarity = -1, Date = "end of day",
            Definition = "Enquiries that require an initial child protection conference which has not been held at the end of the day, more than 15 working days after the strategy discussion, and that were not concluded by then without one ever being held. Imports that have no conclusion (Annex A) are left out.",
            Numerator = M.IcpcOverdue
        }
    ];
}
