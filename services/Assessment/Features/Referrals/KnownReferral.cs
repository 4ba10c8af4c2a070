namespace CsWorkPerf.Assessment.Features.Referrals;

/// <summary>What Assessment knows of a referral.</summary>
public sealed record KnownReferral
{
    public required string ReferralId { get; init; }
    public required string ChildId { get; init; }
    public required DateOnly ReferredOn { get; init; }

    /// <summary>The decision that made it was corrected to one that makes no referral.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>No further action was decided before any assessment.</summary>
    public bool Nfa { get; init; }
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";

    /// <summary>Code of <see cref="Contracts.CodeSets.Routes"/>; blank where none was supplied, or it was heard of before this was kept.</summary>
    public string Route { get; init; } = "";

    /// <summary>The day from which the clock of its assessments may start; none of a withdrawn one.</summary>
    public DateOnly? Date => Withdrawn ? null : ReferredOn;
}
