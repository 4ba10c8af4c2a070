namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>Which referrals to list; a blank leaves a column out of account.</summary>
public sealed record ReferralFilter
{
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public string Source { get; init; } = "";
    public string Route { get; init; } = "";
    public string ChildId { get; init; } = "";

    /// <summary>Referred in [From, To).</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
}
