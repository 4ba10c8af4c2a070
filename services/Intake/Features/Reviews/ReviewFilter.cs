namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>Which reviews to list; a blank leaves a column out of account.</summary>
public sealed record ReviewFilter
{
    /// <summary>Reviewed in [From, To).</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public string Verdict { get; init; } = "";

    /// <summary>Of the contact reviewed.</summary>
    public string Outcome { get; init; } = "";
    public string LocalityId { get; init; } = "";

    /// <summary>Codes of the contact's source; none for any.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
    public bool WithLearning { get; init; }

    /// <summary>Only reviews of decisions of this account and worker; null for everybody's.</summary>
    public (string AccountId, string WorkerId)? Of { get; init; }
}
