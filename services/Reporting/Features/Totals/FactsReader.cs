using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Indicators;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>Answers what no totals are kept for, by going through every fact: exact, and slower the more rows there are.</summary>
internal sealed class FactsReader(FactKinds facts)
{
    public void Add(Session session, IndicatorQuery query, IndicatorSums numerator, IndicatorSums? denominator, CancellationToken cancellation)
    {
        foreach (var (_, contributions) in facts.All.Single(kind => kind.Kind == query.Indicator.Kind).Groups(session))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var one in contributions)
            {
                if (one.Measure == query.Indicator.Numerator) Add(one, query, numerator);
                if (one.Measure == query.Indicator.Denominator) Add(one, query, denominator!);
            }
        }
    }

    private static void Add(Contribution one, IndicatorQuery query, IndicatorSums sums)
    {
        foreach (var (dimension, value) in query.Filter)
            if (one.Value(dimension) != value) return;
        sums.Add(query.GroupBy == Dimension.None ? "" : one.Value(query.GroupBy), one.Day, one.Amount);
    }
}
