namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>Which referrals to list; a blank leaves a column out of account.</summary>
public sealed record ReferralFilter
{
    /// <summary>The orders a list may have; the first is the default.</summary>
    public static readonly IReadOnlyList<string> Orders = ["-referred_on", "referred_on"];

    /// <summary>Whether withdrawn referrals are listed; the first is the default.</summary>
    public static readonly IReadOnlyList<string> Standings = ["standing", "withdrawn", "all"];

    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public string Source { get; init; } = "";
    public string Route { get; init; } = "";
    public string ChildId { get; init; } = "";

    /// <summary>The ids of every record of that child.</summary>
    public IReadOnlyList<string> ChildIds { get; init; } = [];

    /// <summary>With or without no further action; null for both.</summary>
    public bool? Nfa { get; init; }

    /// <summary>Referred in [From, To).</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>One of <see cref="Standings"/>.</summary>
    public string Standing { get; init; } = Standings[0];
    public string OrderBy { get; init; } = Orders[0];
}
