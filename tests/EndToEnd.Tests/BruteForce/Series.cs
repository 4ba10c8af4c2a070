using System.Globalization;
using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>A point of a series, the value rounded to what a page could ever show.</summary>
internal readonly record struct SeriesPoint(string Period, string Group, long Num, long? Den, double? Value, string Absent, bool IsAhead)
{
    public static SeriesPoint Of(Point point) => new(
        point.PeriodStart, point.Group, (long)point.Numerator, point.HasDenominator ? (long)point.Denominator : null,
        point.HasValue ? Math.Round(point.Value, 9) : null, point.AbsentReason, point.Projected);
}

/// <summary>The answer to a question worked out by going through every entry.</summary>
internal sealed class Series(Figure figure, IReadOnlyList<Entry> entries, DateOnly historyFrom)
{
    /// <summary>By period, then by group in the order of its codes, "(none)" last: every period of every group that occurs.</summary>
    public IReadOnlyList<SeriesPoint> Points(GetIndicatorRequest question, DateOnly today)
    {
        var periods = Period.Of(question, today, ahead: question.Project && figure.IsStock);
        var sums = Sums(question, periods);
        string[] groups = question.GroupBy.Length == 0 ? [""] : [.. sums.Where(sum => (figure.IsRatio ? sum.Value.Den : sum.Value.Num) != 0)
            .Select(sum => sum.Key.Group).Distinct().OrderBy(group => OrderOf(question.GroupBy, group)).ThenBy(group => group, StringComparer.Ordinal)];
        return
        [
            .. from period in periods
               let start = period.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
               from @group in groups
               select Of(period, start, @group, sums.GetValueOrDefault((period.First, @group)))
        ];
    }

    private Dictionary<(DateOnly Start, string Group), (long Num, long Den)> Sums(GetIndicatorRequest question, IReadOnlyList<Period> periods)
    {
        var filters = question.Filter.Select(filter => (Dimension: filter.Key, filter.Value)).ToArray();
        var sums = new Dictionary<(DateOnly, string), (long Num, long Den)>();
        if (figure.IsStock)
        {
            foreach (var period in periods)
                foreach (var entry in entries)
                    if (entry.IsOpenAtEndOf(period.Last)) Add(entry, period);
            return sums;
        }

        var holding = periods.SelectMany(period => period.Days.Select(day => (day, period))).ToDictionary(one => one.day, one => one.period);
        foreach (var entry in entries)
            if (holding.TryGetValue(entry.Day, out var period)) Add(entry, period);
        return sums;

        void Add(Entry entry, Period period)
        {
            foreach (var (dimension, value) in filters)
                if (entry.Value(dimension, period.Last) != value) return;
            var key = (period.First, question.GroupBy.Length == 0 ? "" : entry.Value(question.GroupBy, period.Last));
            var (num, den) = sums.GetValueOrDefault(key);
            sums[key] = (num + entry.Num, den + entry.Den);
        }
    }

    private SeriesPoint Of(Period period, string start, string group, (long Num, long Den) sum)
    {
        var absent = figure.LooksBack && period.First.AddYears(-1) < historyFrom ? "history" : figure.IsRatio && sum.Den == 0 ? "denominator" : "";
        var value = !figure.IsRatio ? sum.Num : (figure.Unit == "percent" ? 100.0 : 1) * sum.Num / sum.Den;
        return new(start, group, sum.Num, figure.IsRatio ? sum.Den : null, absent.Length > 0 ? null : Math.Round(value, 9), absent, period.IsAhead);
    }

    private int OrderOf(string dimension, string group) =>
        group == Codes.None ? int.MaxValue : Codes.Of(figure, dimension) is { Count: > 0 } codes ? codes.ToList().IndexOf(group) : 0;
}
