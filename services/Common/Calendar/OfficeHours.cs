namespace CsWorkPerf.Common.Calendar;

/// <summary>The hours in which the office is open on working days, from a day on until the next entry.</summary>
/// <param name="From">The first day they hold.</param>
/// <param name="Opens">Europe/London; the first minute that is in hours.</param>
/// <param name="Closes">Europe/London; the first minute that is out of hours again.</param>
public sealed record OpeningTimes(DateOnly From, TimeOnly Opens, TimeOnly Closes)
{
    /// <summary>09:00 to 17:00: what holds before the first entry, or without any.</summary>
    public static OpeningTimes Default { get; } = new(DateOnly.MinValue, new TimeOnly(9, 0), new TimeOnly(17, 0));
}

/// <summary>Which moments are out of hours.</summary>
public sealed class OfficeHours(WorkingDayCalendar calendar, IEnumerable<OpeningTimes>? entries = null)
{
    private readonly OpeningTimes[] _latestFirst =
        [.. (entries ?? []).Append(OpeningTimes.Default).OrderByDescending(entry => entry.From)];

    public static OfficeHours From(CalendarSettings settings) =>
        new(WorkingDayCalendar.From(settings), settings.OfficeHours);

    /// <summary>
    /// True when the day is no working day, or the time is before opening or from closing on; null of a day without a time, even
    /// when it is no working day.
    /// </summary>
    public bool? IsOutOfHours(LocalMoment moment)
    {
        if (moment.Time is not { } time)
            return null;
        var hours = Array.Find(_latestFirst, entry => entry.From <= moment.Day)!;
        return !calendar.IsWorkingDay(moment.Day) || time < hours.Opens || time >= hours.Closes;
    }
}
