namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>What Reporting knows of a review: a day and a code, and what the contact reviewed says now.</summary>
public sealed record ReviewFact : IFact
{
    public required string ReviewId { get; init; }

    /// <summary>The review's version in Intake; a newer one replaces this.</summary>
    public required long Version { get; init; }

    /// <summary>The contact reviewed; null while it is not known.</summary>
    public string? ContactId { get; init; }
    public required DateOnly ReviewedOn { get; init; }
    public string? Verdict { get; init; }

    // The contact's own; read with the review and never stored with it, so that they follow the contact.
    public string? Source { get; init; }
    public string? Outcome { get; init; }
    public string? LocalityId { get; init; }
    public string? TeamId { get; init; }

    string IFact.Id => ReviewId;

    /// <summary>Reviews are seen with their contact, not with the child.</summary>
    string IFact.Group => ContactId ?? "";
}
