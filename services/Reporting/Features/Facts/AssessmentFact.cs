using CsWorkPerf.Contracts.Clocks;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>What Reporting knows of an assessment: days and codes, no names.</summary>
public sealed record AssessmentFact : IFact
{
    public required string AssessmentId { get; init; }

    /// <summary>The assessment's version at its owner; a newer one replaces this.</summary>
    public required long Version { get; init; }
    public string? ReferralId { get; init; }
    public required string AssessmentType { get; init; }
    public DateOnly? ReferredOn { get; init; }
    public DateOnly? ReferralDate { get; init; }
    public required DateOnly StartedOn { get; init; }
    public DateOnly? ChildSeenOn { get; init; }
    public DateOnly? SubmittedOn { get; init; }
    public DateOnly? CompletedOn { get; init; }
    public DateOnly? AuthorisedOn { get; init; }
    public string? Outcome { get; init; }
    public string? LocalityId { get; init; }
    public string? TeamId { get; init; }

    /// <summary>False for an import without outcomes by kind: in no figure that needs one.</summary>
    public bool OutcomeSupplied { get; init; }

    /// <summary>False for an import without the day on which the child was seen.</summary>
    public bool ChildSeenSupplied { get; init; }

    string IFact.Id => AssessmentId;

    /// <summary>No definition sees it with others.</summary>
    string IFact.Group => AssessmentId;

    /// <summary>The day on which its clock starts.</summary>
    public DateOnly ClockStart(AssessmentClock clock) => clock.StartOf(ReferredOn, ReferralDate, StartedOn).Day;

    /// <summary>The day on which its clock ends, at which it counts as ended; null while it runs.</summary>
    public DateOnly? EndedOn(AssessmentClock clock) => clock.EndOf(CompletedOn, AuthorisedOn);
}
