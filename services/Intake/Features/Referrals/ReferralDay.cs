namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>When a child was referred.</summary>
public sealed record ReferralDay
{
    public required string ChildId { get; init; }
    public required DateOnly ReferredOn { get; init; }
    public required string ReferralId { get; init; }
}
