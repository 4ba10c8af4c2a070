using System.Globalization;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Portal.Web;

/// <summary>Days and times as people in England read them.</summary>
public static class Words
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", British);

    /// <summary>A day within a sentence.</summary>
    public static string LongDay(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>A day, or a local time, within a sentence.</summary>
    public static string LongMoment(LocalMoment moment) =>
        moment.Time is { } time ? $"{LongDay(moment.Day)} at {time.ToString("HH:mm", British)}" : LongDay(moment.Day);

    /// <summary>A day, or a local time, as the services write it; empty stays empty, and what is neither stays as it is.</summary>
    public static string Moment(string text) =>
        text.Length == 0 || !LocalMoment.TryParse(text, out var moment) ? text
        : moment.Time is { } time ? $"{Day(moment.Day)}, {time.ToString("HH:mm", British)}"
        : Day(moment.Day);

    /// <summary>A UTC instant as the local time that it was.</summary>
    public static string Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? Moment(LocalMoment.From(instant).ToString())
            : "";

    /// <summary>The local time of day of a UTC instant.</summary>
    public static string Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? LocalMoment.From(instant).Time!.Value.ToString("HH:mm", British)
            : "";

    /// <summary>The day after a list's or figure's last day, where the services end; empty, for no end, after the last day there is.</summary>
    public static string IsoAfter(DateOnly? day) => day < DateOnly.MaxValue ? (day?.AddDays(1)).Text() : "";

    /// <summary>A count with its noun: "1 contact", "2,345 contacts", "more than 10,000 contacts".</summary>
    public static string Count(long count, string one, string many, bool capped = false) => $"{Count(count, capped)} {(count == 1 && !capped ? one : many)}";

    /// <summary>A count: "2,345", or "more than 10,000" where it was not counted further.</summary>
    public static string Count(long count, bool capped) => (capped ? "more than " : "") + count.ToString("N0", British);
}
