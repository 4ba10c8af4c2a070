using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Indicators;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>Reads totals: whole months by month, the rest by day, so that the cost does not grow with the number of rows.</summary>
internal static class TotalsReader
{
    /// <summary>Adds a measure's totals of a version to the sums. The measure is kept by what the query needs.</summary>
    public static async Task AddAsync(
        Session session, int version, IndicatorQuery query, Measure measure, IReadOnlyList<Stretch> stretches, IndicatorSums sums)
    {
        if (stretches.Count == 0) return;
        var (from, to) = (stretches[0].Start, stretches[^1].End);
        var (firstOfFrom, firstOfTo) = (new DateOnly(from.Year, from.Month, 1), new DateOnly(to.Year, to.Month, 1));

        if (query.IsStock)
        {
            await MonthsAsync(FactQuery.FirstDay, firstOfFrom);
            await DaysAsync(firstOfFrom, from);
        }
        var wholeFrom = from == firstOfFrom ? from : firstOfFrom.AddMonths(1);
        if (query.Grain.IsOfMonths() && stretches.All(stretch => stretch.Shown) && wholeFrom < firstOfTo)
        {
            await DaysAsync(from, wholeFrom);
            await MonthsAsync(wholeFrom, firstOfTo);
            await DaysAsync(firstOfTo, to);
        }
        else await DaysAsync(from, to);

        async Task DaysAsync(DateOnly start, DateOnly end)
        {
            if (start >= end) return;
            foreach (var slice in await session.ListAsync<DaysSlice>(SqlOf(TotalsReadSql.ByDay), Values(Months.NumberOf(start), Months.NumberOf(end.AddDays(-1)) + 1)))
                foreach (var (day, amount) in slice.Amounts())
                    if (day >= start && day < end) sums.Add(slice.Group, day, amount);
        }

        async Task MonthsAsync(DateOnly start, DateOnly end)
        {
            if (start >= end) return;
            foreach (var slice in await session.ListAsync<MonthSlice>(SqlOf(TotalsReadSql.ByMonth), Values(Months.NumberOf(start), Months.NumberOf(end))))
                if (slice.Amount != 0) sums.Add(slice.Group, Months.FirstDay(slice.Month), slice.Amount);
        }

        SqlText SqlOf(TotalsSlices slices) =>
            slices.OfPlace(query.GroupBy) ?? (query.GroupBy == query.SplitOf(measure)!.Value.First ? slices.ByValue : slices.ByValue2);

        object Values(int first, int end) => ValuesOf(query, measure, version, first, end);
    }

    /// <summary>The day of the earliest row that a measure counts; null when there is none.</summary>
    public static async Task<DateOnly?> FirstDayAsync(Session session, int version, Measure measure)
    {
        var first = await session.ListAsync<DaysSlice>(TotalsReadSql.ListFirstMonth, new { Measure = measure.Name, Version = version });
        return first.Count == 0 ? null : first.SelectMany(slice => slice.Amounts()).Min(amount => amount.Day);
    }

    private static object ValuesOf(IndicatorQuery query, Measure measure, int version, int first, int end)
    {
        var (one, other) = query.SplitOf(measure)!.Value;
        return new
        {
            Measure = measure.Name,
            Dimension = Dimensions.NameOf(one),
            Dimension2 = Dimensions.NameOf(other),
            Value = query.FilterOf(one),
            Value2 = query.FilterOf(other),
            Anywhere = query.Filter.Keys.Any(Dimensions.IsPlace) ? 0 : 1,
            Locality = query.FilterOf(Dimension.Locality),
            Team = query.FilterOf(Dimension.Team),
            Version = version,
            From = first,
            To = end
        };
    }

    private sealed record MonthSlice
    {
        public required string Group { get; init; }
        public required int Month { get; init; }
        public required long Amount { get; init; }
    }

    private sealed record DaysSlice
    {
        public string Group { get; init; } = "";
        public required int Month { get; init; }
        public required string Days { get; init; }

        public IEnumerable<(DateOnly Day, long Amount)> Amounts()
        {
            var days = new long[MonthRow.MostDays];
            MonthRow.Add(Days, days);
            for (var i = 0; i < days.Length; i++)
                if (days[i] != 0) yield return (Months.FirstDay(Month).AddDays(i), days[i]);
        }
    }
}
