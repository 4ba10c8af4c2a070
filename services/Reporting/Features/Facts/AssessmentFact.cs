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

    /// <summary>The linked referral's; read with the assessment and never stored with it, so that it follows the referral.</summary>
    public string? Source { get; init; }

    /// <summary>False for an import without outcomes by kind: in no figure that needs one.</summary>
    public bool OutcomeSupplied { get; init; }

    /// <summary>False for an import without the day on which the child was seen.</summary>
    public bool ChildSeenSupplied { get; init; }

    /// <summary>Entered in error: it counts in no figure.</summary>
    public bool Withdrawn { get; init; }

    string IFact.Id => AssessmentId;

    /// <summary>Seen with its referral, whose source it counts under; alone where it has none.</summary>
    string IFact.Group => ReferralId ?? AssessmentId;

    /// <summary>The day on which its clock starts.</summary>
    public DateOnly ClockStart(AssessmentClock clock) => clock.StartOf(ReferredOn, ReferralDate, StartedOn).Day;

    /// <summary>The day on which its clock ends, at which it counts as ended; null while it runs.</summary>
    public DateOnly? EndedOn(AssessmentClock clock) => clock.EndOf(CompletedOn, AuthorisedOn);
}
