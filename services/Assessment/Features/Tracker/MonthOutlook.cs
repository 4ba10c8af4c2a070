namespace CsWorkPerf.Assessment.Features.Tracker;

/// <summary>Single assessments that ended this month up to today.</summary>
/// <param name="InTime">Within 45 working days.</param>
/// <param name="Ended">All.</param>
public sealed record MonthSoFar(int InTime, int Ended);

/// <summary>Single assessments that are open.</summary>
/// <param name="Available">Those that can still end in time.</param>
/// <param name="DueThisWeek">Those of them whose last day in time is in this week.</param>
/// <param name="Overdue">Those that cannot.</param>
public sealed record OpenSingles(int Available, int DueThisWeek, int Overdue);

/// <summary>The days that are left to authorise on.</summary>
/// <param name="WeekTo">The last day of this week, or of the next one where this one has no working day left.</param>
/// <param name="ThisWeek">Working days up to then, with today, as far as they lie in the month.</param>
/// <param name="ThisMonth">Working days up to the end of the month, with today.</param>
public sealed record DaysLeft(DateOnly WeekTo, int ThisWeek, int ThisMonth);

/// <summary>How the month's share of assessments within 45 working days stands, and what would move it.</summary>
public sealed record MonthOutlook
{
    public required DateOnly Month { get; init; }
    public required MonthSoFar SoFar { get; init; }
    public required OpenSingles Open { get; init; }
    public required DaysLeft Left { get; init; }

    /// <summary>In percent: over 0, up to 100.</summary>
    public required decimal Target { get; init; }

    /// <summary>In percent; null where nothing has ended.</summary>
    public decimal? Rate => RateOf(SoFar.InTime, SoFar.Ended);

    /// <summary>The rate if everything overdue were closed today: late work adds to what has ended and to nothing else.</summary>
    public decimal? RateIfOverdueClosed => RateOf(SoFar.InTime, SoFar.Ended + Open.Overdue);

    /// <summary>How many must be authorised in time by the end of the month, if none is authorised late; null where no number is enough.</summary>
    public int? Needed => NeededOf(SoFar.InTime, SoFar.Ended);

    /// <summary>The same if everything overdue is closed as well.</summary>
    public int? NeededIfOverdueClosed => NeededOf(SoFar.InTime, SoFar.Ended + Open.Overdue);

    /// <summary>
    /// How many of those needed must be authorised this week: an even share by working days; more where what is left over at the
    /// week's end, without what falls due in it, would be fewer than are needed then.
    /// </summary>
    public int? ThisWeek => Needed is not { } needed ? null : Math.Min(needed, Math.Max(EvenShare(needed), needed - (Open.Available - Open.DueThisWeek)));

    private int EvenShare(int needed) =>
        Left.ThisWeek >= Left.ThisMonth ? needed : (int)Math.Ceiling((decimal)needed * Left.ThisWeek / Left.ThisMonth);

    private static decimal? RateOf(int inTime, int ended) => ended == 0 ? null : 100m * inTime / ended;

    /// <summary>The smallest n >= 0 with (inTime + n) / (ended + n) at the target or over it.</summary>
    private int? NeededOf(int inTime, int ended)
    {
        var missing = (Target * ended) - (100m * inTime);
        if (missing <= 0) return 0;
        return Target == 100m ? null : (int)Math.Ceiling(missing / (100m - Target));
    }
}
