using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>One thing that happened to an enquiry.</summary>
public sealed record EnquiryEntry
{
    public required DateTimeOffset At { get; init; }

    /// <summary>A word of <see cref="AccessAction"/>.</summary>
    public required string Action { get; init; }

    /// <summary>Who did it, by name.</summary>
    public required string By { get; init; }

    /// <summary>The account that did it; blank of an import.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>The note or reason that was given.</summary>
    public string Note { get; init; } = "";

    /// <summary>What differs from the version before (see <see cref="Common.History.FieldChange"/>); blank of the first.</summary>
    public string Changes { get; init; } = "";
}
