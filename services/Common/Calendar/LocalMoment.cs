using System.Globalization;
using System.Text.Json.Serialization;

namespace CsWorkPerf.Common.Calendar;

/// <summary>
/// A day, or a day with a time to the minute, both Europe/London. Written <c>2026-03-31</c> or <c>2026-03-31T09:05</c>;
/// that text sorts in order of time, a day before its own times. A time always exists: see <see cref="ClockNotice"/>.
/// </summary>
[JsonConverter(typeof(LocalMomentJson))]
public readonly record struct LocalMoment
{
    public LocalMoment(DateOnly day, TimeOnly? time = null) => (Day, Time, _) = Settle(day, time);

    private LocalMoment((DateOnly Day, TimeOnly? Time, ClockNotice Notice) settled) => (Day, Time, _) = settled;

    public DateOnly Day { get; }

    /// <summary>Whole minutes; null where only the day is known.</summary>
    public TimeOnly? Time { get; }

    public bool HasTime => Time is not null;

    /// <summary>The local time of an instant, rounded down to the minute. The hour that occurs twice reads as the first.</summary>
    public static LocalMoment From(DateTimeOffset instant)
    {
        var local = LondonTime.LocalOf(instant);
        return new LocalMoment(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    /// <summary>The moment a person wrote, and whether the change of the clocks touched it.</summary>
    public static LocalMoment At(DateOnly day, TimeOnly? time, out ClockNotice notice)
    {
        var settled = Settle(day, time);
        notice = settled.Notice;
        return new LocalMoment(settled);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out LocalMoment, out ClockNotice)"/>
    /// <exception cref="FormatException">The text is none of the accepted forms; the message says which they are.</exception>
    public static LocalMoment Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var moment) ? moment : throw new FormatException($"'{text}' is not {LocalMomentText.Forms}.");

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out LocalMoment, out ClockNotice)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out LocalMoment moment) => TryParse(text, out moment, out _);

    /// <summary>
    /// Reads <c>2026-03-31</c>, <c>31/03/2026</c>, <c>2026-03-31T09:05</c> or <c>2026-03-31 09:05</c>; seconds are accepted and
    /// dropped. No blanks around it, no time zone.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out LocalMoment moment, out ClockNotice notice)
    {
        var read = LocalMomentText.TryRead(text, out var day, out var time);
        moment = At(day, time, out notice);
        return read;
    }

    /// <summary>Earlier than the other. Where one of the two is a day without a time, the days are compared.</summary>
    public bool IsBefore(LocalMoment other) =>
        Day != other.Day || !HasTime || !other.HasTime ? Day < other.Day : Time < other.Time;

    /// <summary>The instant, in UTC; of a day without a time, its local midnight.</summary>
    public DateTimeOffset ToInstant()
    {
        var local = Day.ToDateTime(Time ?? TimeOnly.MinValue);
        // Of an hour that occurs twice the first is summer time, which has the greater offset.
        var offset = LondonTime.Zone.IsAmbiguousTime(local)
            ? LondonTime.Zone.GetAmbiguousTimeOffsets(local).Max()
            : LondonTime.Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    public override string ToString() => string.Create(HasTime ? 16 : 10, this, static (text, moment) =>
    {
        moment.Day.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        if (moment.Time is not { } time)
            return;
        text[10] = 'T';
        time.TryFormat(text[11..], out _, "HH:mm", CultureInfo.InvariantCulture);
    });

    private static (DateOnly Day, TimeOnly? Time, ClockNotice Notice) Settle(DateOnly day, TimeOnly? time)
    {
        if (time is not { } written)
            return (day, null, ClockNotice.None);
        var minute = new TimeOnly(written.Hour, written.Minute);
        // Asking the time zone is dear. Since 1972 the clocks have changed on Sundays only.
        if (day.DayOfWeek != DayOfWeek.Sunday && day.Year >= 1972)
            return (day, minute, ClockNotice.None);
        var local = day.ToDateTime(minute);
        if (LondonTime.Zone.IsInvalidTime(local))
            return (day, minute.AddHours(1), ClockNotice.MovedForward);
        return (day, minute, LondonTime.Zone.IsAmbiguousTime(local) ? ClockNotice.FirstOfTwo : ClockNotice.None);
    }
}
