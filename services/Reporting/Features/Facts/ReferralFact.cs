namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>What Reporting knows of a referral: days and codes, no names.</summary>
public sealed record ReferralFact : IFact
{
    public required string ReferralId { get; init; }

    /// <summary>The referral's version in Intake; a newer one replaces this.</summary>
    public required long Version { get; init; }

    public required string ChildId { get; init; }
    public required DateOnly ReferredOn { get; init; }
    public string? Source { get; init; }
    public string? LocalityId { get; init; }
    public string? TeamId { get; init; }
    public string? PrimaryNeed { get; init; }
    public bool Nfa { get; init; }

    /// <summary>Null where the route was not supplied (Annex A list 3), or not given with no further action.</summary>
    public string? Route { get; init; }

    /// <summary>The decision that made it was corrected to one that makes none: it counts in no figure.</summary>
    public bool Withdrawn { get; init; }

    string IFact.Id => ReferralId;
    string IFact.Group => ChildId;
}
