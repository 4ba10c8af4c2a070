using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Rules on when something can have happened.</summary>
internal static class Moments
{
    /// <summary>A clock on another machine may run ahead by this much.</summary>
    private const int SkewMinutes = 1;

    /// <summary>What the change of the clocks did to a time that was written; null for nothing.</summary>
    public static string? Notice(string written)
    {
        if (!LocalMoment.TryParse(written, out var taken, out var notice)) return null;
        return notice switch
        {
            ClockNotice.MovedForward => $"There was no such time, because the clocks went forward: it was taken as {taken}.",
            ClockNotice.FirstOfTwo => $"{taken} came twice, because the clocks went back: it was taken as the first of the two.",
            _ => null
        };
    }

    /// <summary>What the change of the clocks did to the times that were written, each said once.</summary>
    public static IEnumerable<string> Notices(params IEnumerable<string> written) => written.Select(Notice).OfType<string>().Distinct();

    public static void NotInFuture(string field, LocalMoment at, LocalMoment now)
    {
        var latest = LocalMoment.From(now.ToInstant().AddMinutes(SkewMinutes));
        if (latest.IsBefore(at))
            throw new InvalidInput(field, $"{field} '{at}' is in the future; it is now {now} (local time).", "IN_FUTURE");
    }

    public static void NotAfter(string field, LocalMoment at, LocalMoment latest, string what)
    {
        if (latest.IsBefore(at))
            throw new InvalidInput(field, $"{field} '{at}' is after {what} ({latest}).", "TOO_LATE");
    }

    public static void NotBefore(string field, LocalMoment at, LocalMoment earliest, string what)
    {
        if (at.IsBefore(earliest))
            throw new InvalidInput(field, $"{field} '{at}' is before {what} ({earliest}).", "TOO_EARLY");
    }
}
