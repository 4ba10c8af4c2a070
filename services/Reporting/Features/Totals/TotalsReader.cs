using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Indicators;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>
/// Reads totals: whole months as one amount, by day only the months that a stretch begins or ends in. The cost does not grow with
/// the number of rows.
/// </summary>
internal static class TotalsReader
{
    /// <summary>Adds a measure's totals of a version to the sums. The measure is kept by what the query needs.</summary>
    public static async Task AddAsync(
        Session session, int version, IndicatorQuery query, Measure measure, IReadOnlyList<Stretch> stretches, IndicatorSums sums)
    {
        if (stretches.Count == 0) return;
        var split = query.SplitOf(measure)!.Value;
        foreach (var slice in await session.ListAsync<MonthSlice>(SqlOf(query, split), ValuesOf(query, measure, split, version, stretches)))
        {
            foreach (var (month, amount) in NumberedAmounts.Read(slice.Amounts)) sums.Add(slice.Group, Months.FirstDay(month), amount);
            foreach (var (day, amount) in slice.AmountsByDay()) sums.Add(slice.Group, day, amount);
        }
    }

    /// <summary>The day of the earliest row that a measure counts; null when there is none.</summary>
    public static async Task<DateOnly?> FirstDayAsync(Session session, int version, Measure measure)
    {
        var first = await session.OneAsync<MonthSlice>(TotalsReadSql.ListFirstMonth, new { Measure = measure.Name, Version = version });
        return first?.AmountsByDay().First().Day;
    }

    private static SqlText SqlOf(IndicatorQuery query, (Dimension First, Dimension Second) split)
    {
        var slices = query.Filter.Keys.Any(Dimensions.IsPlace) ? TotalsReadSql.InSomePlaces : TotalsReadSql.InAllPlaces;
        return query.GroupBy switch
        {
            Dimension.Locality => TotalsReadSql.ByLocality,
            Dimension.Team => TotalsReadSql.ByTeam,
            Dimension.None => slices.Whole,
            var one => one == split.First ? slices.ByValue : slices.ByValue2
        };
    }

    private static object ValuesOf(
        IndicatorQuery query, Measure measure, (Dimension First, Dimension Second) split, int version, IReadOnlyList<Stretch> stretches)
    {
        var (from, to) = (stretches[0].Start, stretches[^1].End);
        var (cutFrom, end) = (Months.NumberOf(stretches.Select(stretch => stretch.End).FirstOrDefault(day => day.Day != 1, DateOnly.MaxValue)), Months.NumberOf(to.AddDays(-1)) + 1);
        return new
        {
            Measure = measure.Name,
            Dimension = Dimensions.NameOf(split.First),
            Dimension2 = Dimensions.NameOf(split.Second),
            Value = query.FilterOf(split.First),
            Value2 = query.FilterOf(split.Second),
            Locality = query.FilterOf(Dimension.Locality),
            Team = query.FilterOf(Dimension.Team),
            Version = version,
            From = Months.NumberOf(query.IsStock ? FactQuery.FirstDay : from),
            To = end,
            WholeTo = Math.Min(cutFrom, end),
            CutMonth = from.Day == 1 ? -1 : Months.NumberOf(from),
            CutFrom = cutFrom
        };
    }

    private sealed record MonthSlice
    {
        public string Group { get; init; } = "";

        /// <summary>Of the months that are not cut, by the month's number.</summary>
        public string? Amounts { get; init; }

        /// <summary>The month that is cut, and its days.</summary>
        public required int Month { get; init; }

        public required string Days { get; init; }

        public IEnumerable<(DateOnly Day, long Amount)> AmountsByDay() => NumberedAmounts.Read(Days).Select(one => (Months.FirstDay(Month).AddDays(one.Number - 1), one.Amount));
    }
}
