using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Clocks;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>
/// The clock of a step of an enquiry, counted in working days from the strategy discussion as the indicators s47.visit_1wd and
/// icpc.within_15wd count.
/// </summary>
/// <param name="DueOn">The last day that is in time; null where nothing is due.</param>
/// <param name="Limit">Working days.</param>
/// <param name="WorkingDays">From the strategy discussion until it was done, or until today.</param>
/// <param name="State">One of the words below, or blank.</param>
/// <param name="Skipped">Weekdays up to the due day that did not count.</param>
public sealed record EnquiryClock(DateOnly? DueOn, int Limit, int WorkingDays, string State, IReadOnlyList<NamedDay> Skipped)
{
    public const string InTime = "in_time";
    public const string BecomingOverdue = "becoming_overdue";
    public const string Overdue = "overdue";
    public const string DoneInTime = "done_in_time";
    public const string DoneLate = "done_late";
    public const string NotDone = "not_done";

    /// <summary>What a list is narrowed to: whatever is waited for.</summary>
    public const string Waiting = "waiting";

    /// <summary>With more working days gone by than this, a conference is becoming overdue.</summary>
    public const int IcpcInTime = 10;

    public static readonly IReadOnlyList<string> VisitBands = [Waiting, InTime, Overdue], IcpcBands = [Waiting, InTime, BecomingOverdue, Overdue];

    private static readonly DateOnly LastCounted = DateOnly.MaxValue.AddDays(-60);

    public static EnquiryClock Visit(Enquiry enquiry, WorkingDayCalendar calendar, DateOnly today)
    {
        if (!enquiry.CourseSupplied || enquiry.Withdrawn) return None(EnquiryLimits.Visit);
        if (enquiry.IsHidden) return Of(enquiry.StrategyOn, EnquiryLimits.Visit, EnquiryLimits.Visit, null, null, calendar);
        var clock = Of(enquiry.StrategyOn, EnquiryLimits.Visit, EnquiryLimits.Visit, enquiry.VisitOn, enquiry.VisitOn ?? (enquiry.IsOpen ? today : null), calendar);
        return enquiry is { VisitOn: null, IsOpen: false } ? clock with { State = NotDone } : clock;
    }

    public static EnquiryClock Icpc(Enquiry enquiry, WorkingDayCalendar calendar, DateOnly today)
    {
        if (enquiry.Withdrawn || (enquiry.IcpcOn is null && (enquiry.IcpcRequired == "false" || !enquiry.CourseSupplied))) return None(EnquiryLimits.Icpc);
        var clock = Of(enquiry.StrategyOn, EnquiryLimits.Icpc, IcpcInTime, enquiry.IcpcOn, enquiry.IcpcOn ?? (enquiry.IcpcRequired == "true" ? today : null), calendar);
        // As icpc.overdue: a conference is normally held after the conclusion, but one that never was is not overdue after it.
        return clock.State == Overdue && enquiry.ConcludedOn is not null ? clock with { State = NotDone } : clock;
    }

    private static EnquiryClock None(int limit) => new(null, limit, 0, "", []);

    private static EnquiryClock Of(DateOnly start, int limit, int inTime, DateOnly? done, DateOnly? end, WorkingDayCalendar calendar)
    {
        // A file may hold the last day there is; nothing is due after it.
        if (start > LastCounted) return None(limit);
        var due = calendar.AddWorkingDays(start, limit);
        var clock = new EnquiryClock(due, limit, 0, "", calendar.SkippedDays(start, due));
        if (end is not { } until) return clock;
        var days = until < start ? 0 : calendar.WorkingDays(start, until);
        var state = done is not null ? days <= limit ? DoneInTime : DoneLate
            : days <= inTime ? InTime
            : days <= limit ? BecomingOverdue : Overdue;
        return clock with { WorkingDays = days, State = state };
    }
}
