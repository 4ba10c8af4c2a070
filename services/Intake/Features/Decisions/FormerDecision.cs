using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Intake.Features.Decisions;

/// <summary>A decision about a contact that was corrected, as it stood. A blank is the empty string.</summary>
public sealed record FormerDecision
{
    /// <summary>The contact's version until which it stood.</summary>
    public required long Version { get; init; }
    public required string Outcome { get; init; }
    public LocalMoment? DecidedAt { get; init; }
    public string Rationale { get; init; } = "";
    public string NfaReason { get; init; } = "";
    public string BestPlaced { get; init; } = "";
    public string GoesTo { get; init; } = "";
    public string CaseTeamId { get; init; } = "";
    public string CaseWorkerId { get; init; } = "";

    /// <summary>Who recorded it, by name; "Import" for an import.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>Null of an import.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Who put another in its place, by name.</summary>
    public required string CorrectedBy { get; init; }
    public required DateTimeOffset CorrectedAt { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Who recorded the decision that stands.</summary>
/// <param name="AccountId">The account; blank of an import.</param>
/// <param name="By">By name; "Import" for an import.</param>
/// <param name="At">Null of an import.</param>
public sealed record DecisionRecorded(string AccountId, string By, DateTimeOffset? At)
{
    public static readonly DecisionRecorded ByImport = new("", "Import", null);
}
