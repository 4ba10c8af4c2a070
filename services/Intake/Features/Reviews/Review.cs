using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>A case review panel's verdict on the decision about a contact. A blank is the empty string.</summary>
public record Review
{
    public required string ReviewId { get; init; }
    public required long Version { get; init; }

    /// <summary>The council's id of an imported review.</summary>
    public string CouncilId { get; init; } = "";

    /// <summary>The contact reviewed (our id); blank while an import has not brought it.</summary>
    public string ContactId { get; init; } = "";

    /// <summary>The contact as an import names it; linked when that contact arrives.</summary>
    public string ContactCouncilId { get; init; } = "";

    /// <summary>The meeting for whose sample the decision was drawn; blank of an imported review.</summary>
    public string MeetingId { get; init; } = "";
    public required DateOnly ReviewedOn { get; init; }

    /// <summary>Code of <see cref="Verdicts"/>.</summary>
    public required string Verdict { get; init; }

    /// <summary>What is to be learned from it; never leaves Intake.</summary>
    public string Learning { get; init; } = "";

    /// <summary>Who recorded the verdict, by name.</summary>
    public string RecordedBy { get; init; } = "Import";
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>live or import.</summary>
    public required string Origin { get; init; }

    /// <summary>A person has changed this imported review here, so that imports keep it.</summary>
    public bool ChangedHere { get; init; }
}
