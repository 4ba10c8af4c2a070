using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Rules on when something can have happened.</summary>
internal static class Moments
{
    /// <summary>A clock on another machine may run ahead by this much.</summary>
    private const int SkewMinutes = 1;

    public static void NotInFuture(string field, LocalMoment at, LocalMoment now)
    {
        var latest = LocalMoment.From(now.ToInstant().AddMinutes(SkewMinutes));
        if (latest.IsBefore(at))
            throw new InvalidInput(field, $"{field} '{at}' is in the future; it is now {now} (local time).", "IN_FUTURE");
    }

    public static void NotBefore(string field, LocalMoment at, LocalMoment earliest, string what)
    {
        if (at.IsBefore(earliest))
            throw new InvalidInput(field, $"{field} '{at}' is before {what} ({earliest}).", "TOO_EARLY");
    }
}
