using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>The bands of assessments whose clock runs, by working days since it started: as indicator assessments.open counts them, whatever the type's limit.</summary>
public static class AssessmentBands
{
    public const string InTime = "in_time";
    public const string BecomingOverdue = "becoming_overdue";
    public const string Overdue = "overdue";

    /// <summary>The last working day of the band in time, and of the band becoming overdue.</summary>
    public const int LastInTime = 33, LastBecomingOverdue = 45;

    public static readonly IReadOnlyList<string> All = [InTime, BecomingOverdue, Overdue];

    public static string Of(int workingDays) => workingDays <= LastInTime ? InTime : workingDays <= LastBecomingOverdue ? BecomingOverdue : Overdue;

    /// <summary>The first day on which a clock may have started that on a day is in time, and the first that is not overdue.</summary>
    public static (DateOnly InTime, DateOnly NotOverdue) FirstStarts(WorkingDayCalendar calendar, DateOnly day) =>
        (FirstStart(calendar, day, LastInTime), FirstStart(calendar, day, LastBecomingOverdue));

    private static DateOnly FirstStart(WorkingDayCalendar calendar, DateOnly day, int most)
    {
        var start = day;
        while (calendar.WorkingDays(start.AddDays(-1), day) <= most) start = start.AddDays(-1);
        return start;
    }
}
