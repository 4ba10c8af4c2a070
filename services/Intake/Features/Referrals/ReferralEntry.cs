namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>What was done to a referral after it was made, because its contact's decision was corrected.</summary>
public sealed record ReferralEntry
{
    public const string Withdrawn = "withdrawn";
    public const string Restored = "restored";
    public const string Changed = "changed";

    public required DateTimeOffset At { get; init; }

    /// <summary>withdrawn, restored or changed.</summary>
    public required string Action { get; init; }

    /// <summary>Who corrected the decision, by name.</summary>
    public required string By { get; init; }

    /// <summary>Why.</summary>
    public required string Detail { get; init; }
}
