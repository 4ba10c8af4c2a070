using System.Globalization;
using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>A period of a question, cut to its range and, unless asked ahead, to today.</summary>
internal sealed record Period(DateOnly First, DateOnly Last, bool IsAhead)
{
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays);

    public static IReadOnlyList<Period> Of(GetIndicatorRequest question, DateOnly today, bool ahead)
    {
        var (from, to) = (Day(question.From), Day(question.To));
        var periods = new List<Period>();
        for (var day = from; day < to && (ahead || day <= today); day = day.AddDays(1))
        {
            if (day == from || (question.Grain != Grain.Total && StartsOn(question.Grain, day))) periods.Add(new(day, day, day > today));
            // The period that holds today shows today.
            else if (periods[^1].IsAhead || day <= today) periods[^1] = periods[^1] with { Last = day };
        }
        return periods;
    }

    private static bool StartsOn(Grain grain, DateOnly day) => grain switch
    {
        Grain.Day => true,
        Grain.Week => day.DayOfWeek == DayOfWeek.Monday,
        Grain.Month => day.Day == 1,
        Grain.Quarter => day is { Month: 1 or 4 or 7 or 10, Day: 1 },
        _ => day is { Month: 4, Day: 1 }
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
