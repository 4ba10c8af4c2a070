using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Clocks;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>The first days of a strategy discussion whose visits and conferences are in time, and not yet overdue.</summary>
internal sealed record EnquiryBands(DateOnly FirstVisitInTime, DateOnly FirstIcpcInTime, DateOnly FirstIcpcInLimit)
{
    public static EnquiryBands Of(WorkingDayCalendar calendar, DateOnly today) => new(
        calendar.FirstDayWithin(today, EnquiryLimits.Visit),
        calendar.FirstDayWithin(today, EnquiryClock.IcpcInTime),
        calendar.FirstDayWithin(today, EnquiryLimits.Icpc));
}
