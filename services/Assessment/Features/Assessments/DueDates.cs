using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Clocks;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>Works out the stored days of the clock: every version of an assessment passes through here before it is stored.</summary>
public sealed class DueDates(AssessmentClock clock, WorkingDayCalendar calendar)
{
    /// <summary>The version with its clock's start and end, and by when it is due.</summary>
    /// <param name="next">The version to be stored.</param>
    /// <param name="before">The stored one; null for a new assessment. One that had ended keeps its due date, unless what it is counted from differs.</param>
    public Assessment Put(Assessment next, Assessment? before = null)
    {
        var (start, _) = next.StartOf(clock);
        var kept = before is { EndedOn: not null } && before.ClockStart == start && before.AssessmentType == next.AssessmentType && next.EndOf(clock) is not null;
        return next with
        {
            ClockStart = start,
            DueOn = kept ? before!.DueOn : Due(start, AssessmentTypes.LimitOf(next.AssessmentType)),
            EndedOn = next.Withdrawn ? next.EndedOn : next.EndOf(clock)
        };
    }

    /// <summary>The last day within so many working days; null where the clock starts in the calendar's last year, as by a mistyped date.</summary>
    private DateOnly? Due(DateOnly start, int limit) => start.Year < DateOnly.MaxValue.Year ? calendar.AddWorkingDays(start, limit) : null;
}
