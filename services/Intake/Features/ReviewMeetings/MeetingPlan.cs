using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Intake.Features.ReviewMeetings;

/// <summary>What somebody asks of a draw.</summary>
/// <param name="HeldOn">Day of the meeting.</param>
/// <param name="From">First day of the period.</param>
/// <param name="To">The day after its last.</param>
/// <param name="Size">How many decisions.</param>
/// <param name="Strata">Any of <see cref="AllStrata"/>, in their order.</param>
public sealed record MeetingPlan(DateOnly HeldOn, DateOnly From, DateOnly To, int Size, IReadOnlyList<string> Strata)
{
    public const string Outcome = "outcome", SourceGroup = "source_group", Locality = "locality";

    public static readonly IReadOnlyList<string> AllStrata = [Outcome, SourceGroup, Locality];

    public const int MostDays = 92;
    private const int MostSize = 200, DaysAhead = 6;

    /// <summary>The Monday of the meeting's week, which has one draw.</summary>
    public DateOnly Week => Monday(HeldOn);

    public static DateOnly Monday(DateOnly day) => Periods.StartOf(PeriodKind.Week, day);

    /// <exception cref="InvalidInput">A day, the period or the size is not one that can be.</exception>
    public void Check(DateOnly today)
    {
        var found = new Violations();
        if (HeldOn < today) found.Add("held_on", $"held_on '{HeldOn.Text()}' is over; a sample is drawn before its meeting.", "TOO_EARLY");
        if (HeldOn > today.AddDays(DaysAhead)) found.Add("held_on", $"held_on '{HeldOn.Text()}' is more than {DaysAhead} days ahead; draw in the week before the meeting.", "TOO_LATE");
        if (From >= To) found.Add("to", $"to '{To.Text()}' must be after from '{From.Text()}'; it is exclusive.", "TOO_EARLY");
        else if (To > today) found.Add("to", $"to '{To.Text()}' is after today: the period must be over, so that no decision can still fall into it.", "IN_FUTURE");
        else if (To.DayNumber - From.DayNumber > MostDays) found.Add("from", $"The period is longer than {MostDays} days.", "TOO_LONG");
        if (Size is < 1 or > MostSize) found.Add("size", $"size is {Size}; it must be 1 to {MostSize}.", "OUT_OF_RANGE");
        found.ThrowIfAny();
    }

    /// <summary>Nobody may choose which decisions are drawn by choosing the days: a period begins at the latest, and ends at the earliest, as the one that is due.</summary>
    /// <param name="last">The last meeting, if there was one.</param>
    /// <param name="today">The day of the draw.</param>
    /// <exception cref="RuleBroken">PERIOD_LEAVES_GAP, PERIOD_TOO_SHORT.</exception>
    public void FollowOn(ReviewMeeting? last, DateOnly today)
    {
        var (from, to) = NextPeriod(last, today);
        if (From > from)
        {
            var why = from == last?.To ? $"The last meeting's period ended on {from.AddDays(-1).Text()}" : $"The last full week began on {from.Text()}";
            throw new RuleBroken("PERIOD_LEAVES_GAP", $"{why}; this one must begin on {from.Text()} or earlier, so that no decision is left out.", last is null ? "review_meetings" : "review_meeting/" + last.MeetingId);
        }
        if (To < to)
            throw new RuleBroken("PERIOD_TOO_SHORT", $"The period ends too early; choose {to.AddDays(-1).Text()} or a later day as its last, so that nobody picks which decisions are drawn by choosing the days.", "review_meetings");
    }

    /// <summary>The period that is due: it follows on the last meeting's, up to the end of last week.</summary>
    public static (DateOnly From, DateOnly To) NextPeriod(ReviewMeeting? last, DateOnly today)
    {
        var monday = Monday(today);
        var from = last is null || monday.DayNumber - last.To.DayNumber > MostDays ? monday.AddDays(-7) : last.To;
        return from < monday ? (from, monday) : (from, today);
    }
}
