using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>How open contacts stand against the clock of the decision on a day: see <see cref="ContactClock"/>.</summary>
public sealed record BoardClock
{
    /// <summary>In time, and the day to decide by has come.</summary>
    public const string Due = "due";

    public static readonly IReadOnlyList<string> States = [ContactClock.InTime, Due, ContactClock.Overdue];

    private readonly DateOnly _firstInTime, _firstNotDue;

    public BoardClock(WorkingDayCalendar calendar, DateOnly today)
    {
        _firstInTime = ContactClock.FirstInTime(calendar, today);
        _firstNotDue = today;
        while (_firstNotDue > _firstInTime && calendar.AddWorkingDays(_firstNotDue.AddDays(-1), 1) > today) _firstNotDue = _firstNotDue.AddDays(-1);
    }

    /// <summary>overdue, due, or in_time for one that is not due yet.</summary>
    public string Of(LocalMoment received) =>
        received.Day < _firstInTime ? ContactClock.Overdue : received.Day < _firstNotDue ? Due : ContactClock.InTime;

    /// <summary>Whether a contact stands so; in_time is what is due as well.</summary>
    public bool Is(LocalMoment received, string state) => Of(received) is var now && (now == state || (state == ContactClock.InTime && now == Due));
}
