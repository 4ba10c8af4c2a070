using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>A checkpoint that was done.</summary>
/// <param name="WorkingDays">Which.</param>
/// <param name="DoneOn">Null means today.</param>
/// <param name="Note">What was found and agreed.</param>
public sealed record CheckpointReview(int WorkingDays, DateOnly? DoneOn, string Note)
{
    /// <summary>The day on which it was done.</summary>
    /// <exception cref="RuleBroken">The assessment is not open.</exception>
    /// <exception cref="InvalidInput">It has no such checkpoint, or the day cannot be.</exception>
    public DateOnly Check(Assessments.Assessment assessment, IReadOnlyList<Checkpoint> checkpoints, DateOnly today)
    {
        AssessmentStep.MustBeOpen(assessment);
        if (checkpoints.All(one => one.WorkingDays != WorkingDays))
            throw new InvalidInput("working_days", $"working_days is {WorkingDays}; this assessment has checkpoints after {string.Join(", ", checkpoints.Select(one => one.WorkingDays))} working days.", "OUT_OF_RANGE");
        var day = DoneOn ?? today;
        StepDays.NotInFuture("done_on", day, today);
        StepDays.NotBefore("done_on", day, assessment.ClockStart, "the clock starts");
        return day;
    }
}
