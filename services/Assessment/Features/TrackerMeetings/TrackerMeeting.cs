using CsWorkPerf.Assessment.Features.Tracker;
using CsWorkPerf.Contracts.Clocks;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>A weekly meeting of a place, with the figures of the moment at which it was opened.</summary>
public sealed record TrackerMeeting
{
    public required string MeetingId { get; init; }

    /// <summary>Grows with whatever is noted.</summary>
    public required long Version { get; init; }

    /// <summary>Monday of its week.</summary>
    public required DateOnly Week { get; init; }
    public required DateOnly HeldOn { get; init; }

    /// <summary>Blank, with a blank team: the whole council.</summary>
    public required string LocalityId { get; init; }
    public required string TeamId { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required string OpenedBy { get; init; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
    public string ClosedBy { get; init; } = "";
    public required int InTime { get; init; }
    public required int BecomingOverdue { get; init; }
    public required int Overdue { get; init; }

    /// <summary>First day of the month of the figures below; see <see cref="MonthOutlook"/>.</summary>
    public required DateOnly Month { get; init; }
    public required int MonthInTime { get; init; }
    public required int MonthEnded { get; init; }
    public required int MonthAvailable { get; init; }
    public required int MonthDue { get; init; }
    public required int MonthOverdue { get; init; }
    public required DateOnly WeekTo { get; init; }
    public required int DaysThisWeek { get; init; }
    public required int DaysThisMonth { get; init; }

    /// <summary>In hundredths of a percent.</summary>
    public required int Target { get; init; }

    /// <summary>The settings <c>ClockStart</c> and <c>ClockEnd</c> of then, as a figure says them; blank of a meeting opened before they were kept.</summary>
    public string ClockStart { get; init; } = "";
    public string ClockEnd { get; init; } = "";

    /// <summary>How many cases are on the list.</summary>
    public int Cases { get; init; }

    /// <summary>How many of them have a note or an action of this meeting.</summary>
    public int Noted { get; init; }

    /// <summary>How many actions of theirs are not done; of a closed meeting, were not when it closed.</summary>
    public int ActionsOpen { get; init; }

    public bool IsClosed => ClosedAt is not null;

    /// <summary>By which its days were counted; null where that was not kept.</summary>
    public AssessmentClock? Clock => ClockStart.Length == 0 ? null : AssessmentClock.Of(ClockStart, ClockEnd);

    public BandCounts Open => new(InTime, BecomingOverdue, Overdue);

    public MonthOutlook Outlook => new()
    {
        Month = Month,
        SoFar = new(MonthInTime, MonthEnded),
        Open = new(MonthAvailable, MonthDue, MonthOverdue),
        Left = new(WeekTo, DaysThisWeek, DaysThisMonth),
        Target = Target / 100m
    };
}
