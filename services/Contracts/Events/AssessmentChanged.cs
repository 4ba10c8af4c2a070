namespace CsWorkPerf.Contracts.Events;

/// <summary>An assessment was imported, started, changed, submitted, authorised, linked, or its referral's date changed (source: assessment).</summary>
public sealed record AssessmentChanged : IEvent
{
    public required string AssessmentId { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Intake's own random id of the child.</summary>
    public required string ChildId { get; init; }

    /// <summary>Intake's own random id of the referral; none where there is none.</summary>
    public string? ReferralId { get; init; }

    /// <summary>Code of the assessment type set.</summary>
    public required string AssessmentType { get; init; }

    /// <summary>The assessment's own date of referral.</summary>
    public DateOnly? ReferredOn { get; init; }

    /// <summary>The linked referral's date; none while the referral is not known.</summary>
    public DateOnly? ReferralDate { get; init; }
    public required DateOnly StartedOn { get; init; }
    public DateOnly? ChildSeenOn { get; init; }
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>Complete in the sense that counted before authorisation did (setting ClockEnd).</summary>
    public DateOnly? CompletedOn { get; init; }
    public DateOnly? AuthorisedOn { get; init; }

    /// <summary>Code of the assessment outcome set; none while there is none.</summary>
    public string? Outcome { get; init; }
    public string? LocalityId { get; init; }
    public string? TeamId { get; init; }

    /// <summary>Workforce's own random id of the worker.</summary>
    public string? WorkerId { get; init; }

    /// <summary>False for an import without outcomes by kind (Annex A list 4).</summary>
    public bool OutcomeSupplied { get; init; } = true;

    /// <summary>False for an import without the day on which the child was seen (Annex A list 4).</summary>
    public bool ChildSeenSupplied { get; init; } = true;

    /// <summary>It was entered in error: it counts in no figure.</summary>
    public bool Withdrawn { get; init; }

    string IEvent.AggregateId => AssessmentId;
}
