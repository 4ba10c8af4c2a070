namespace CsWorkPerf.Common.Calendar;

/// <summary>How long a period is. Weeks begin on Monday; quarters and years follow the financial year, which begins on 1 April.</summary>
public enum PeriodKind
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>Where periods begin. A period runs from its start up to, and not including, the start of the next.</summary>
public static class Periods
{
    private const int FirstMonthOfYear = 4;

    /// <summary>The first day of the period that holds the day.</summary>
    public static DateOnly StartOf(PeriodKind kind, DateOnly day) => kind switch
    {
        PeriodKind.Day => day,
        PeriodKind.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        PeriodKind.Month => FirstOfMonth(day),
        PeriodKind.Quarter => FirstOfMonth(day).AddMonths(-((day.Month - 1) % 3)),
        PeriodKind.Year => new DateOnly(day.Month < FirstMonthOfYear ? day.Year - 1 : day.Year, FirstMonthOfYear, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The first day of the period after the one that holds the day.</summary>
    public static DateOnly Next(PeriodKind kind, DateOnly day)
    {
        var start = StartOf(kind, day);
        return kind switch
        {
            PeriodKind.Day => start.AddDays(1),
            PeriodKind.Week => start.AddDays(7),
            PeriodKind.Month => start.AddMonths(1),
            PeriodKind.Quarter => start.AddMonths(3),
            _ => start.AddMonths(12),
        };
    }

    /// <summary>The same day a year earlier, of 29 February 28 February: where a window of 12 months before the day begins.</summary>
    public static DateOnly YearBefore(DateOnly day) => day.AddYears(-1);

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
