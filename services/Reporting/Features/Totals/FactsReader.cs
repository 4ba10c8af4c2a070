using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Indicators;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>Answers what no totals are kept for, by going through every fact: exact, and slower the more rows there are.</summary>
internal sealed class FactsReader(FactStore<ContactFact> contacts, FactStore<ReferralFact> referrals, FactStore<ReviewFact> reviews, CountingRules rules)
{
    public void Add(Session session, IndicatorQuery query, IndicatorSums numerator, IndicatorSums? denominator, CancellationToken cancellation)
    {
        switch (query.Indicator.Kind)
        {
            case GroupKind.Contacts:
                Add(contacts.ListByGroup(session), GroupMeasures.OfContacts(rules), query, numerator, denominator, cancellation);
                break;
            case GroupKind.Referrals:
                Add(referrals.ListByGroup(session), GroupMeasures.OfReferrals(), query, numerator, denominator, cancellation);
                break;
            default:
                Add(reviews.ListByGroup(session), GroupMeasures.OfReviews(), query, numerator, denominator, cancellation);
                break;
        }
    }

    private static void Add<TFact>(
        IEnumerable<TFact> facts, Action<IReadOnlyList<TFact>, List<Contribution>> measure, IndicatorQuery query,
        IndicatorSums numerator, IndicatorSums? denominator, CancellationToken cancellation)
        where TFact : IFact
    {
        var contributions = new List<Contribution>();
        foreach (var group in GroupMeasures.Groups(facts))
        {
            cancellation.ThrowIfCancellationRequested();
            contributions.Clear();
            measure(group, contributions);
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
