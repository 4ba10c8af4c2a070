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
        if (query.Grain.IsOfMonths() && !stretches.Any(stretch => !stretch.Shown) && wholeFrom < firstOfTo)
        {
            await DaysAsync(from, wholeFrom);
            await MonthsAsync(wholeFrom, firstOfTo);
            await DaysAsync(firstOfTo, to);
        }
        else await DaysAsync(from, to);

        async Task DaysAsync(DateOnly start, DateOnly end)
        {
            foreach (var row in await ReadAsync(TotalsReadSql.ByDay, start.DayNumber, end.DayNumber))
                sums.Add(row.Group, DateOnly.FromDayNumber(row.At), row.Amount);
        }

        async Task MonthsAsync(DateOnly start, DateOnly end)
        {
            foreach (var row in await ReadAsync(TotalsReadSql.ByMonth, Months.NumberOf(start), Months.NumberOf(end)))
                sums.Add(row.Group, Months.FirstDay(row.At), row.Amount);
        }

        async Task<IReadOnlyList<Slice>> ReadAsync(TotalsSlices slices, int first, int end) =>
            first >= end ? [] : await session.ListAsync<Slice>(SqlOf(slices, query, measure), Values(query, measure, version, first, end));
    }

    /// <summary>The day of the earliest row that a measure counts; null when there is none.</summary>
    public static async Task<DateOnly?> FirstDayAsync(Session session, int version, Measure measure)
    {
        if (await session.OneAsync<int?>(TotalsReadSql.FirstMonth, new { Measure = measure.Name, Version = version }) is not { } month) return null;
        var range = new { Measure = measure.Name, Version = version, From = Months.FirstDay(month).DayNumber, To = Months.FirstDay(month + 1).DayNumber };
        return await session.OneAsync<int?>(TotalsReadSql.FirstDay, range) is { } day ? DateOnly.FromDayNumber(day) : null;
    }

    private static SqlText SqlOf(TotalsSlices slices, IndicatorQuery query, Measure measure) => query.GroupBy switch
    {
        Dimension.None => slices.Whole,
        Dimension.Locality => slices.ByLocality,
        Dimension.Team => slices.ByTeam,
        var code => code == query.SplitOf(measure)!.Value.First ? slices.ByValue : slices.ByValue2
    };

    private static object Values(IndicatorQuery query, Measure measure, int version, int first, int end)
    {
        var (one, other) = query.SplitOf(measure)!.Value;
        return new
        {
            Measure = measure.Name,
            Dimension = Dimensions.NameOf(one),
            Dimension2 = Dimensions.NameOf(other),
            Value = query.FilterOf(one),
            Value2 = query.FilterOf(other),
            Locality = query.FilterOf(Dimension.Locality),
            Team = query.FilterOf(Dimension.Team),
            Version = version,
            From = first,
            To = end
        };
    }

    private sealed record Slice
    {
        public required string Group { get; init; }
        public required int At { get; init; }
        public required long Amount { get; init; }
    }
}
