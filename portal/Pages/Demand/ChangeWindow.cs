using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>Days that are counted together: those asked for, less what is not on record and what is not over.</summary>
/// <param name="Name">In a table.</param>
/// <param name="AskedFrom">First day asked for.</param>
/// <param name="AskedTo">Last day asked for.</param>
/// <param name="From">First day that is counted.</param>
/// <param name="To">Last day that is counted; before <see cref="From"/> where there is none.</param>
public sealed record ChangeWindow(string Name, DateOnly AskedFrom, DateOnly AskedTo, DateOnly From, DateOnly To)
{
    public bool Empty => To < From;
    public int Days => Empty ? 0 : To.DayNumber - From.DayNumber + 1;
    public string Range => Empty ? "No days" : PeriodWords.Range(From, To);

    /// <summary>What was left out of it, and why; null where nothing was.</summary>
    public string? Cut => (From > AskedFrom, To < AskedTo, Empty) switch
    {
        (_, _, true) => $"{Name} ({PeriodWords.Range(AskedFrom, AskedTo)}) has no whole day on record: there is nothing to compare.",
        (true, true, _) => $"{Name} was to be {PeriodWords.Range(AskedFrom, AskedTo)}: records begin on {Words.Day(From)}, and {Words.Day(To)} was the last whole day. Only the {Words.Count(Days, "day", "days")} between are counted.",
        (true, _, _) => $"{Name} was to begin on {Words.Day(AskedFrom)}, but records begin on {Words.Day(From)}. Only the {Words.Count(Days, "day", "days")} from then are counted.",
        (_, true, _) => $"{Name} was to end on {Words.Day(AskedTo)}, but {Words.Day(To)} was the last whole day. Only the {Words.Count(Days, "day", "days")} up to it are counted.",
        _ => null,
    };

    /// <summary>The windows before and from a day, and the same a year before: of four, the earliest first.</summary>
    /// <param name="change">The first day of the window after.</param>
    /// <param name="before">Days before it.</param>
    /// <param name="after">Days from it on.</param>
    /// <param name="lastDay">The last day that is over.</param>
    /// <param name="historyFrom">First day on record; null where there is none.</param>
    public static IReadOnlyList<ChangeWindow> Of(DateOnly change, int before, int after, DateOnly lastDay, DateOnly? historyFrom)
    {
        var year = Periods.YearBefore(change);
        return
        [
            Cutting("Before, a year earlier", year.AddDays(-before), year.AddDays(-1)), Cutting("After, a year earlier", year, year.AddDays(after - 1)),
            Cutting("Before", change.AddDays(-before), change.AddDays(-1)), Cutting("After", change, change.AddDays(after - 1)),
        ];

        ChangeWindow Cutting(string name, DateOnly from, DateOnly to) =>
            new(name, from, to, historyFrom is { } first && first > from ? first : from, lastDay < to ? lastDay : to);
    }
}
