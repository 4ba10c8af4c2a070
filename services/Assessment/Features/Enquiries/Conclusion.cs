namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>How an enquiry ended.</summary>
public sealed record Conclusion
{
    public required DateOnly ConcludedOn { get; init; }

    /// <summary>true or false.</summary>
    public required string IcpcRequired { get; init; }

    /// <summary>Codes of <see cref="Contracts.CodeSets.EnquiryOutcomes"/> separated by spaces.</summary>
    public string Outcomes { get; init; } = "";

    /// <summary>Why the child was not seen.</summary>
    public string NoVisitReason { get; init; } = "";
}
