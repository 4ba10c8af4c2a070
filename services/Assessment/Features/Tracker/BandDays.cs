using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Features.Tracker;

/// <summary>The bands of a day, by the day on which the clock started: see <see cref="AssessmentBands"/>.</summary>
public sealed record BandDays
{
    private readonly WorkingDayCalendar _calendar;

    public BandDays(WorkingDayCalendar calendar, DateOnly today)
    {
        (_calendar, Today) = (calendar, today);
        (FirstInTime, FirstNotOverdue) = AssessmentBands.FirstStarts(calendar, today);
    }

    public DateOnly Today { get; }

    /// <summary>A clock that started on this day or later is in time.</summary>
    public DateOnly FirstInTime { get; }

    /// <summary>A clock that started on this day or later is not overdue.</summary>
    public DateOnly FirstNotOverdue { get; }

    public string Of(DateOnly clockStart) => AssessmentBands.Of(WorkingDays(clockStart));

    /// <summary>Working days since the clock started; 0 where that is still to come.</summary>
    public int WorkingDays(DateOnly clockStart) => ClockReading.Used(clockStart, Today, _calendar);
}
