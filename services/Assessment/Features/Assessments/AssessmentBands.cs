using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Clocks;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>The bands of assessments whose clock runs, by working days since it started: as indicator assessments.open counts them, whatever the type's limit.</summary>
public static class AssessmentBands
{
    public const string InTime = "in_time";
    public const string BecomingOverdue = "becoming_overdue";
    public const string Overdue = "overdue";

    public static readonly IReadOnlyList<string> All = [InTime, BecomingOverdue, Overdue];

    public static string Of(int workingDays) => workingDays <= AssessmentLimits.LastInTime ? InTime : workingDays <= AssessmentLimits.LastBecomingOverdue ? BecomingOverdue : Overdue;

    /// <summary>The first day on which a clock may have started that on a day is in time, and the first that is not overdue.</summary>
    public static (DateOnly InTime, DateOnly NotOverdue) FirstStarts(WorkingDayCalendar calendar, DateOnly day) =>
        (calendar.FirstDayWithin(day, AssessmentLimits.LastInTime), calendar.FirstDayWithin(day, AssessmentLimits.LastBecomingOverdue));
}
