using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>One figure of a series.</summary>
public sealed record IndicatorPoint
{
    /// <summary>Why a value is absent: the denominator is 0.</summary>
    public const string NoDenominator = "denominator";

    /// <summary>Why a value is absent: the 12 months before the period are not all known.</summary>
    public const string NoHistory = "history";

    public required DateOnly PeriodStart { get; init; }

    /// <summary>Empty when not grouped.</summary>
    public required string Group { get; init; }
    public required long Numerator { get; init; }
    public long? Denominator { get; init; }
    public double? Value { get; init; }

    /// <summary>Empty where there is a value.</summary>
    public string AbsentReason { get; init; } = "";
    public bool Projected { get; init; }

    /// <summary>In the period, as far as it is counted.</summary>
    public int WorkingDays { get; init; }
}

/// <summary>Makes points of sums: the formulas of the catalogue.</summary>
public static class IndicatorPoints
{
    /// <summary>Every period; or every period of each group that has anything in one of them. By period, then by group.</summary>
    /// <param name="query">The question.</param>
    /// <param name="stretches">Its range, cut.</param>
    /// <param name="numerator">Sums of the numerator.</param>
    /// <param name="denominator">Sums of the denominator; null for counts and stocks.</param>
    /// <param name="calendar">The council's working days.</param>
    /// <param name="historyFrom">First day of history, where the indicator looks back.</param>
    public static IReadOnlyList<IndicatorPoint> Of(
        IndicatorQuery query, IReadOnlyList<Stretch> stretches, IndicatorSums numerator, IndicatorSums? denominator, WorkingDayCalendar calendar, DateOnly? historyFrom)
    {
        var workingDays = stretches.Select(stretch => calendar.CountIn(stretch.Start, stretch.End)).ToList();
        var groups = (query.GroupBy == Dimension.None ? [""] : (denominator ?? numerator).Groups)
            .Select(group => (Name: group, Num: numerator.Of(group), Den: denominator?.Of(group)))
            .Where(group => query.GroupBy == Dimension.None || Occurs(group.Den ?? group.Num))
            .OrderBy(group => OrderOf(query.GroupBy, group.Name)).ThenBy(group => group.Name, StringComparer.Ordinal)
            .ToList();
        return
        [
            .. from i in Enumerable.Range(0, stretches.Count)
               where stretches[i].Shown
               from @group in groups
               select Point(query.Indicator, stretches[i], @group.Name, @group.Num[i], @group.Den?[i], historyFrom) with { WorkingDays = workingDays[i] }
        ];

        // What comes up in the rest of today's period only is in no point.
        bool Occurs(long[] amounts) => amounts.Zip(stretches).Any(one => one.First != 0 && one.Second.Shown);
    }

    private static IndicatorPoint Point(Indicator indicator, Stretch stretch, string group, long numerator, long? denominator, DateOnly? historyFrom)
    {
        // A period goes by the window of its first day.
        var absent = indicator.LooksBackYear && Periods.YearBefore(stretch.Start) < historyFrom ? IndicatorPoint.NoHistory
            : denominator == 0 ? IndicatorPoint.NoDenominator : "";
        return new()
        {
            PeriodStart = stretch.Start,
            Group = group,
            Numerator = numerator,
            Denominator = denominator,
            Value = absent.Length > 0 ? null : indicator.Unit switch
            {
                IndicatorUnit.Percent => 100.0 * numerator / denominator,
                IndicatorUnit.Mean => (double)numerator / denominator,
                _ => numerator
            },
            AbsentReason = absent,
            Projected = stretch.Projected
        };
    }

    private static int OrderOf(Dimension dimension, string group)
    {
        if (group == Dimensions.NoValue) return int.MaxValue;
        var values = Dimensions.ValuesOf(dimension);
        for (var i = 0; i < values.Count; i++)
            if (values[i] == group) return i;
        return values.Count;
    }
}
