using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>
/// An approach to children's social care about one child, from receipt to decision and feedback. Immutable: a change gives the
/// next version. A blank is the empty string.
/// </summary>
public sealed partial record Contact
{
    public required string ContactId { get; init; }
    public required long Version { get; init; }
    public required string ChildId { get; init; }

    /// <summary>The council's id of an imported contact.</summary>
    public string CouncilId { get; init; } = "";
    public required LocalMoment ReceivedAt { get; init; }

    /// <summary>Code of <see cref="ReferralSources"/>.</summary>
    public required string Source { get; init; }
    public string Mode { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public string PrimaryNeed { get; init; } = "";
    public string WorkerId { get; init; } = "";
    public int HandOffs { get; init; }

    /// <summary>Code of <see cref="Outcomes"/>; blank while undecided.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Null while undecided, and of an imported outcome without a time.</summary>
    public LocalMoment? DecidedAt { get; init; }
    public LocalMoment? FeedbackAt { get; init; }
    public string Rationale { get; init; } = "";
    public string NfaReason { get; init; } = "";

    /// <summary>Who is best placed to help: as said when it was logged, or with the decision.</summary>
    public string BestPlaced { get; init; } = "";

    /// <summary>The service (early help, universal) or authority that the decision takes the child to.</summary>
    public string GoesTo { get; init; } = "";

    /// <summary>The team that has the open case.</summary>
    public string CaseTeamId { get; init; } = "";

    /// <summary>The worker who has the open case.</summary>
    public string CaseWorkerId { get; init; } = "";

    /// <summary>How a proposed decision about it stands: waiting or returned; blank for none.</summary>
    public string Agreement { get; init; } = "";

    /// <summary>The outcome that waits for a manager's agreement, or was returned; blank for none.</summary>
    public string ProposedOutcome { get; init; } = "";

    /// <summary>The conversation in which it was logged; blank for one logged alone.</summary>
    public string ConversationId { get; init; } = "";

    /// <summary>Codes of <see cref="Contracts.CodeSets.Factors"/> separated by spaces.</summary>
    public string Factors { get; init; } = "";

    /// <summary>Code of <see cref="LevelsOfNeed"/>.</summary>
    public string LevelOfNeed { get; init; } = "";

    /// <summary>Code of <see cref="Consents"/>.</summary>
    public string Consent { get; init; } = "";
    public string ConsentReason { get; init; } = "";
    public string Advice { get; init; } = "";
    public string Summary { get; init; } = "";

    /// <summary>One of <see cref="ContactStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>live or import.</summary>
    public required string Origin { get; init; }

    /// <summary>A person has changed this imported contact here, so that imports keep it.</summary>
    public bool ChangedHere { get; init; }

    /// <summary>The referral that the contact led to, where known.</summary>
    public string ReferralId { get; init; } = "";
}
