namespace CsWorkPerf.Intake.Features.Proposals;

/// <summary>Which proposed decisions to list, and in which order; a blank leaves a column out of account.</summary>
public sealed record ProposalFilter
{
    public const string Own = "own", Others = "others", Longest = "proposed_at", Newest = "-proposed_at";

    public static readonly IReadOnlyList<string> States = [Proposal.Waiting, Proposal.Returned];
    public static readonly IReadOnlyList<string> Proposers = [Own, Others];
    public static readonly IReadOnlyList<string> Orders = [Longest, Newest];

    /// <summary>One of <see cref="States"/>.</summary>
    public string State { get; init; } = Proposal.Waiting;

    /// <summary>One of <see cref="Proposers"/>.</summary>
    public string ProposedBy { get; init; } = "";

    /// <summary>The account that asks.</summary>
    public required string AccountId { get; init; }

    /// <summary>Of the contact.</summary>
    public string TeamId { get; init; } = "";

    /// <summary>Proposed.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>One of <see cref="Orders"/>.</summary>
    public string OrderBy { get; init; } = Longest;
}
