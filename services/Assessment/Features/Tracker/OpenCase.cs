namespace CsWorkPerf.Assessment.Features.Tracker;

/// <summary>An assessment as the tracker lists it; a blank is the empty string.</summary>
public sealed record OpenCase
{
    public required string AssessmentId { get; init; }
    public required string ChildId { get; init; }
    public required string AssessmentType { get; init; }
    public required string LocalityId { get; init; }
    public required string TeamId { get; init; }
    public required string WorkerId { get; init; }
    public required DateOnly ClockStart { get; init; }

    /// <summary>The last day within the limit of its type; null where there is none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The day it was planned for.</summary>
    public DateOnly? PlanOn { get; init; }
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>The day its clock ended; null while it runs.</summary>
    public DateOnly? EndedOn { get; init; }
}
