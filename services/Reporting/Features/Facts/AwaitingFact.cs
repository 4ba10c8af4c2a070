namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>A referral with the first start of its assessments: for how long it awaited one.</summary>
public sealed record AwaitingFact : IFact
{
    public required string ReferralId { get; init; }
    public required long Version { get; init; }
    public required DateOnly ReferredOn { get; init; }
    public string? LocalityId { get; init; }
    public string? TeamId { get; init; }
    public bool Nfa { get; init; }
    public string? Route { get; init; }
    public bool Withdrawn { get; init; }

    /// <summary>The day on which the first assessment with its id started; null while there is none.</summary>
    public DateOnly? AssessedFrom { get; init; }

    string IFact.Id => ReferralId;

    string IFact.Group => ReferralId;
}
