using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>How long the periods of a series are.</summary>
public enum Grain
{
    Day,
    Week,
    Month,
    Quarter,
    Year,

    /// <summary>One period: the whole range.</summary>
    Total
}

internal static class Grains
{
    /// <summary>The first day after the period that holds the day, of a range that ends at <paramref name="to"/>.</summary>
    public static DateOnly Next(this Grain grain, DateOnly day, DateOnly to)
    {
        if (grain == Grain.Total) return to;
        var next = Periods.Next((PeriodKind)grain, day);
        return next < to ? next : to;
    }

    /// <summary>Whether its periods are made of whole months, so that totals by month serve.</summary>
    public static bool IsOfMonths(this Grain grain) => grain > Grain.Week;
}
