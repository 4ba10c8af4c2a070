namespace CsWorkPerf.Contracts.Events;

/// <summary>A referral was made by a decision, imported or linked, followed its contact, was withdrawn or made good again (source: intake).</summary>
public sealed record ReferralChanged : IEvent
{
    public required string ReferralId { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Intake's own random id of the child.</summary>
    public required string ChildId { get; init; }
    public string? ContactId { get; init; }
    public required DateOnly ReferredOn { get; init; }

    /// <summary>Code of the referral source set.</summary>
    public required string Source { get; init; }
    public string? PrimaryNeed { get; init; }
    public string? LocalityId { get; init; }
    public string? TeamId { get; init; }

    /// <summary>No further action was decided before any assessment.</summary>
    public required bool Nfa { get; init; }

    /// <summary>assessment, strategy or none; null where not supplied (Annex A list 3), or not given with no further action.</summary>
    public string? Route { get; init; }

    /// <summary>The decision that made it was corrected to one that makes no referral: it counts in no figure.</summary>
    public bool Withdrawn { get; init; }

    string IEvent.AggregateId => ReferralId;
}
