using CsWorkPerf.Contracts.Clocks;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;
using M = CsWorkPerf.Reporting.Features.Indicators.CaseMeasures;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>From a section 47 enquiry to what it adds to the measures: a pure function.</summary>
public static class EnquiryMeasures
{
    /// <summary>Adds the contributions of enquiries, given in any order; a withdrawn one is as if it had never been.</summary>
    public static void Add(IReadOnlyList<EnquiryFact> enquiries, CountingRules rules, List<Contribution> into)
    {
        foreach (var enquiry in enquiries)
        {
            if (enquiry.Withdrawn || !FactQuery.Countable(enquiry)) continue;
            var row = new RowDimensions { Locality = enquiry.LocalityId, Team = enquiry.TeamId };
            into.Add(new(M.S47Started, enquiry.StrategyOn, row, 1));
            if (enquiry.IcpcOn is { } held && held >= enquiry.StrategyOn)
            {
                into.Add(new(M.Icpc, held, row, 1));
                if (rules.IsWithin(enquiry.StrategyOn, held, EnquiryLimits.Icpc)) into.Add(new(M.IcpcIn15Days, held, row, 1));
            }
            if (!enquiry.CourseSupplied) continue;
            AddVisit(enquiry, row, rules, into);
            AddConclusion(enquiry, row, into);
            AddOverdue(enquiry, row, rules, into);
        }
    }

    /// <summary>Resolved: the day of the visit or, if that comes first, the first day past the limit.</summary>
    private static void AddVisit(EnquiryFact enquiry, RowDimensions row, CountingRules rules, List<Contribution> into)
    {
        if (enquiry.VisitOn < enquiry.StrategyOn) return;
        var past = rules.Calendar.FirstDayPast(enquiry.StrategyOn, EnquiryLimits.Visit);
        var inTime = enquiry.VisitOn < past;
        var resolved = inTime ? enquiry.VisitOn!.Value : past;
        into.Add(new(M.VisitResolved, resolved, row, 1));
        if (inTime) into.Add(new(M.VisitIn1Day, resolved, row, 1));
    }

    private static void AddConclusion(EnquiryFact enquiry, RowDimensions row, List<Contribution> into)
    {
        if (enquiry.ConcludedOn is { } concluded)
        {
            into.Add(new(M.Concluded, concluded, row, 1));
            if (enquiry.IcpcOn is not null) into.Add(new(M.ConcludedWithIcpc, concluded, row, 1));
        }
        AddStock(M.S47Open, enquiry.StrategyOn, enquiry.ConcludedOn, row, into);
    }

    /// <summary>A conference that is required is overdue until it is held; if it never was, until the enquiry was concluded without it.</summary>
    private static void AddOverdue(EnquiryFact enquiry, RowDimensions row, CountingRules rules, List<Contribution> into)
    {
        if (enquiry.IcpcRequired == true)
            AddStock(M.IcpcOverdue, rules.Calendar.FirstDayPast(enquiry.StrategyOn, EnquiryLimits.Icpc), enquiry.IcpcOn ?? enquiry.ConcludedOn, row, into);
    }

    private static void AddStock(Measure stock, DateOnly from, DateOnly? to, RowDimensions row, List<Contribution> into)
    {
        if (to <= from) return;
        into.Add(new(stock, from, row, 1));
        if (to is { } gone) into.Add(new(stock, gone, row, -1));
    }
}
