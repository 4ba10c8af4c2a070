using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Intake.Features.Duty;

/// <summary>A worker's time on duty at the front door. Instants are UTC.</summary>
public sealed record Shift
{
    /// <summary>Nobody is on for longer, even where the front door never closes.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(16);

    public required string ShiftId { get; init; }

    /// <summary>Workforce's id of the worker.</summary>
    public required string WorkerId { get; init; }
    public required string AccountId { get; init; }

    /// <summary>The name of the account that signed on.</summary>
    public required string By { get; init; }
    public required DateTimeOffset OnAt { get; init; }

    /// <summary>When it ends though nobody signs off.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The end of a shift that starts, or is prolonged, now: as asked, and at most when the front door closes.</summary>
    /// <param name="asked">Null: when the front door closes.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="closes">When the front door closes next; null where it does not.</param>
    /// <exception cref="InvalidInput">TOO_EARLY, TOO_LATE.</exception>
    public static DateTimeOffset End(LocalMoment? asked, DateTimeOffset now, DateTimeOffset? closes)
    {
        var latest = closes < now + Longest ? closes.Value : now + Longest;
        if (asked is not { } moment) return latest;
        if (!moment.HasTime)
            throw new InvalidInput("until", $"until '{moment}' is a day; give the local time, such as {LocalMoment.From(latest)}.", "NOT_A_TIME");
        var end = moment.ToInstant();
        if (end <= now) throw new InvalidInput("until", $"until '{moment}' is past; it is now {LocalMoment.From(now)} (local time).", "TOO_EARLY");
        if (end > latest)
            throw new InvalidInput("until", $"until '{moment}' is too late: at most {LocalMoment.From(latest)}, {(latest == closes ? "when the front door closes" : "16 hours from now")}.", "TOO_LATE");
        return end;
    }
}
