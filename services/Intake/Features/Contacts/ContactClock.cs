using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>
/// The clock of the decision: in time while WD(received, decided or today) is at most 1 (indicators contacts.decided_1wd and
/// contacts.open).
/// </summary>
/// <param name="DecideBy">The last day on which a decision is in time.</param>
/// <param name="WorkingDays">From receipt to the decision, or to today.</param>
/// <param name="State">in_time, overdue, or blank where there is no decision time and none to wait for.</param>
public sealed record ContactClock(DateOnly DecideBy, int WorkingDays, string State)
{
    public const string InTime = "in_time";
    public const string Overdue = "overdue";

    /// <summary>Working Together: a decision within one working day of receipt.</summary>
    private const int Limit = 1;

    private static readonly DateOnly LastCounted = DateOnly.MaxValue.AddDays(-31);

    public static readonly IReadOnlyList<string> States = [InTime, Overdue];

    public static ContactClock Of(Contact contact, WorkingDayCalendar calendar, DateOnly today)
    {
        var received = contact.ReceivedAt.Day;
        // An import may hold the last day there is; nothing is due after it.
        var decideBy = received < LastCounted ? calendar.AddWorkingDays(received, Limit) : received;
        DateOnly? end = contact.Status == ContactStatus.Open ? today : contact.DecidedAt?.Day;
        if (end is not { } day) return new(decideBy, 0, "");
        var days = day < received ? 0 : calendar.WorkingDays(received, day);
        return new(decideBy, days, days <= Limit ? InTime : Overdue);
    }

    /// <summary>The first day of receipt whose open contacts are still in time today.</summary>
    public static DateOnly FirstInTime(WorkingDayCalendar calendar, DateOnly today)
    {
        var day = today;
        while (calendar.WorkingDays(day.AddDays(-1), today) <= Limit) day = day.AddDays(-1);
        return day;
    }
}
