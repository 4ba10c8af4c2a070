using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>A review that was done of an assessment.</summary>
public sealed record DoneCheckpoint
{
    /// <summary>After how many working days it was to be.</summary>
    public required int WorkingDays { get; init; }
    public required DateOnly DoneOn { get; init; }
    public string Note { get; init; } = "";

    /// <summary>Who recorded it, by name.</summary>
    public required string By { get; init; }
}

/// <summary>A review of an assessment after so many working days, done or not.</summary>
/// <param name="WorkingDays">From the start of the clock.</param>
/// <param name="DueOn">The day by which it is to be done.</param>
/// <param name="State">done, late, due, overdue or missed.</param>
/// <param name="Done">How it was done; null where it was not.</param>
public sealed record Checkpoint(int WorkingDays, DateOnly DueOn, string State, DoneCheckpoint? Done)
{
    /// <summary>Those that the settings ask for below the type's limit, and those that were done, by working days.</summary>
    public static IReadOnlyList<Checkpoint> Of(Assessment assessment, IReadOnlyList<DoneCheckpoint> done, IReadOnlyList<int> asked, WorkingDayCalendar calendar, DateOnly today)
    {
        // A clock that starts in the calendar's last year has no days to count.
        if (assessment.DueOn is null) return [];
        var start = assessment.ClockStart ?? assessment.StartedOn;
        var due = asked.Where(days => days < AssessmentTypes.LimitOf(assessment.AssessmentType) && (assessment.IsRunning || calendar.AddWorkingDays(start, days) <= assessment.EndedOn));
        return
        [
            .. due.Union(done.Select(one => one.WorkingDays)).Order().Select(days =>
            {
                var (by, one) = (calendar.AddWorkingDays(start, days), done.FirstOrDefault(one => one.WorkingDays == days));
                return new Checkpoint(days, by, StateOf(assessment, one, by, today), one);
            })
        ];
    }

    private static string StateOf(Assessment assessment, DoneCheckpoint? done, DateOnly by, DateOnly today) =>
        done is not null ? (done.DoneOn <= by ? "done" : "late")
        : !assessment.IsRunning ? "missed"
        : today <= by ? "due" : "overdue";
}
