using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Intake.Features.Hours;

/// <summary>Whether the front door is open, and when that changes.</summary>
/// <param name="Open">It answers now.</param>
/// <param name="Changes">When it closes, or opens next; null where it does neither within a year.</param>
public sealed record OpeningState(bool Open, LocalMoment? Changes);

/// <summary>When the front door answers: the setting <c>Intake:OpeningHours</c>, local time, whose rows hold from a day on.</summary>
public sealed class OpeningHours(IEnumerable<HoursRow> rows, CalendarSettings calendar)
{
    /// <summary>How far ahead a change is looked for.</summary>
    private const int DaysAhead = 366;

    private readonly HoursRow[] _latestFirst = [.. rows.Append(HoursRow.Default).OrderByDescending(row => row.From)];
    private readonly HashSet<DateOnly> _holidays = [.. calendar.BankHolidays.Days.Select(holiday => holiday.Day), .. calendar.ClosureDays];

    /// <summary>The times of a day; none where it is closed.</summary>
    public IReadOnlyList<OpenTime> On(DateOnly day)
    {
        var row = Array.Find(_latestFirst, row => row.From <= day)!;
        return _holidays.Contains(day) ? row.BankHolidays : row.Week[(int)day.DayOfWeek];
    }

    public OpeningState At(DateTimeOffset now)
    {
        foreach (var (opens, closes) in Times(LondonTime.DayOf(now)))
        {
            if (closes <= now) continue;
            return opens > now ? new(false, LocalMoment.From(opens)) : new(true, closes < DateTimeOffset.MaxValue ? LocalMoment.From(closes) : null);
        }
        return new(false, null);
    }

    /// <summary>When it closes, now or after it opened next (UTC); null where that is not within a year.</summary>
    public DateTimeOffset? ClosesAfter(DateTimeOffset now) =>
        Times(LondonTime.DayOf(now)).Where(time => time.Closes > now && time.Closes < DateTimeOffset.MaxValue).Select(time => (DateTimeOffset?)time.Closes).FirstOrDefault();

    /// <summary>The local time at which it closes on a day for the last time; null where it does not open on it.</summary>
    public LocalMoment? LastClosing(DateOnly day) =>
        On(day) is [.., var last] ? LocalMoment.From(Instant(day, last.Closes).AddMinutes(last.Closes == 24 * 60 ? -1 : 0)) : null;

    /// <summary>The times from a day on, as instants (UTC); those that touch are one. One that does not end within a year never ends.</summary>
    private IEnumerable<(DateTimeOffset Opens, DateTimeOffset Closes)> Times(DateOnly first)
    {
        (DateTimeOffset Opens, DateTimeOffset Closes)? open = null;
        for (var day = first; day < first.AddDays(DaysAhead); day = day.AddDays(1))
        {
            foreach (var time in On(day))
            {
                var (opens, closes) = (Instant(day, time.Opens), Instant(day, time.Closes));
                if (open is { } before && before.Closes < opens) yield return before;
                open = open is { } going && going.Closes >= opens ? (going.Opens, closes) : (opens, closes);
            }
        }
        if (open is { } last) yield return last.Closes < LondonTime.StartOf(first.AddDays(DaysAhead)) ? last : (last.Opens, DateTimeOffset.MaxValue);
    }

    /// <summary>A time that the change of the clocks leaves out is an hour later; of one that comes twice it is the first.</summary>
    private static DateTimeOffset Instant(DateOnly day, int minutes) =>
        minutes == 24 * 60 ? LondonTime.StartOf(day.AddDays(1)) : new LocalMoment(day, TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(minutes))).ToInstant();
}
