using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.SampleCouncil;

/// <summary>How busy a kind of day is for a source of contacts, against a school day.</summary>
internal sealed class Seasons(WorkingDayCalendar calendar)
{
    public double Factor(string group, DateOnly day)
    {
        if (!calendar.IsWorkingDay(day)) return Weekend(group);
        var monday = day.DayOfWeek == DayOfWeek.Monday ? 1.1 : 1;
        return monday * group switch
        {
            "Schools" => IsTerm(day) ? 1 : 0.06,
            "Education services" => IsTerm(day) ? 1 : 0.3,
            "Police" => day.Month is 6 or 7 or 8 or 12 ? 1.1 : 1,
            "Health services" => day.Month is 1 or 2 or 11 ? 1.08 : 1,
            _ => 1,
        };
    }

    /// <summary>
    /// Whether schools are in term: not in late July and August, around Christmas and Easter, nor in the week at the middle of
    /// a term. Councils set their own dates; these are usual ones.
    /// </summary>
    public static bool IsTerm(DateOnly day) => (day.Month, day.Day) switch
    {
        (7, >= 22) or (8, _) or (9, <= 2) => false,
        (12, >= 20) or (1, <= 4) => false,
        (4, <= 14) => false,
        (2, >= 13 and <= 19) or (5, >= 25 and <= 31) or (10, >= 24 and <= 30) => false,
        _ => true,
    };

    private static double Weekend(string group) => group switch
    {
        "Police" => 0.75,
        "Health services" => 0.25,
        "Individual" or "Anonymous" => 0.35,
        "Schools" or "Education services" => 0.01,
        _ => 0.06,
    };

}
