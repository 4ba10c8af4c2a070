using System.ComponentModel;
using System.Globalization;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>What is entered to decide a contact, or to correct its decision.</summary>
public sealed class DecisionForm
{
    private const string Prefix = "Decision.";

    /// <summary>The request's fields and rules, to the form's.</summary>
    internal static readonly Dictionary<string, string> Fields = new()
    {
        ["outcome"] = Prefix + nameof(Outcome),
        ["rationale"] = Prefix + nameof(Rationale),
        ["nfa_reason"] = Prefix + nameof(NfaReason),
        ["best_placed"] = Prefix + nameof(BestPlaced),
        ["decided_at"] = Prefix + nameof(DecidedOn),
        ["RATIONALE_REQUIRED"] = Prefix + nameof(Rationale),
        ["NFA_NEEDS_REASON"] = Prefix + nameof(NfaReason),
        ["NFA_NEEDS_BEST_PLACED"] = Prefix + nameof(BestPlaced),
    };

    public string RequestId { get; set; } = Guid.NewGuid().ToString();
    public long Version { get; set; }
    public string? Outcome { get; set; }
    public string? NfaReason { get; set; }
    public string? BestPlaced { get; set; }
    public string? Rationale { get; set; }

    /// <summary>Empty means now.</summary>
    [DisplayName("Day of the decision")]
    public DateOnly? DecidedOn { get; set; }
    public string? DecidedTime { get; set; }

    internal RecordDecisionRequest Read(Guid contactId, ModelStateDictionary state)
    {
        Check(state);
        return new RecordDecisionRequest
        {
            RequestId = RequestId,
            ContactId = contactId.ToString(),
            Version = Version,
            Outcome = Outcome ?? "",
            DecidedAt = LocalTimes.Read(DecidedOn, DecidedTime, state, Prefix + nameof(DecidedOn), Prefix + nameof(DecidedTime)),
            Rationale = (Rationale ?? "").Trim(),
            NfaReason = Of(Outcomes.Nfa, NfaReason),
            BestPlaced = Of(Outcomes.Nfa, BestPlaced),
        };
    }

    internal CorrectDecisionRequest ReadCorrection(Guid contactId, string? reason, ModelStateDictionary state)
    {
        var decision = Read(contactId, state);
        return new CorrectDecisionRequest
        {
            RequestId = decision.RequestId,
            ContactId = decision.ContactId,
            Version = decision.Version,
            Outcome = decision.Outcome,
            DecidedAt = decision.DecidedAt,
            Rationale = decision.Rationale,
            NfaReason = decision.NfaReason,
            BestPlaced = decision.BestPlaced,
            Reason = (reason ?? "").Trim(),
        };
    }

    /// <summary>The decision as it stands, to be corrected.</summary>
    internal static DecisionForm From(Contact contact)
    {
        var decided = contact.DecidedAt.Length > 0 ? LocalMoment.Parse(contact.DecidedAt) : (LocalMoment?)null;
        return new DecisionForm
        {
            Version = contact.Version,
            Outcome = contact.Outcome,
            Rationale = contact.Rationale,
            NfaReason = contact.NfaReason,
            BestPlaced = contact.BestPlaced,
            DecidedOn = decided?.Day,
            DecidedTime = decided?.Time?.ToString("HH:mm", CultureInfo.InvariantCulture),
        };
    }

    private void Check(ModelStateDictionary state)
    {
        var nfa = Outcome == Outcomes.Nfa;
        if (string.IsNullOrEmpty(Outcome)) state.AddModelError(Prefix + nameof(Outcome), "Choose the outcome");
        if (string.IsNullOrWhiteSpace(Rationale)) state.AddModelError(Prefix + nameof(Rationale), "Enter why this is the right outcome");
        if (nfa && string.IsNullOrWhiteSpace(NfaReason)) state.AddModelError(Prefix + nameof(NfaReason), "Enter why nothing more is done");
        if (nfa && string.IsNullOrWhiteSpace(BestPlaced)) state.AddModelError(Prefix + nameof(BestPlaced), "Enter who is best placed to help instead");
    }

    // What was typed under another outcome and is hidden now is not part of this decision.
    private string Of(string outcome, string? value) => Outcome == outcome ? (value ?? "").Trim() : "";
}

/// <summary>What is entered when the referrer has been told the outcome.</summary>
public sealed class FeedbackForm
{
    internal static readonly Dictionary<string, string> Fields = new() { ["feedback_at"] = "Feedback." + nameof(FeedbackOn) };

    public string RequestId { get; set; } = Guid.NewGuid().ToString();
    public long Version { get; set; }

    /// <summary>Empty means now.</summary>
    [DisplayName("Day of the feedback")]
    public DateOnly? FeedbackOn { get; set; }
    public string? FeedbackTime { get; set; }

    internal RecordFeedbackRequest Read(Guid contactId, ModelStateDictionary state) => new()
    {
        RequestId = RequestId,
        ContactId = contactId.ToString(),
        Version = Version,
        FeedbackAt = LocalTimes.Read(FeedbackOn, FeedbackTime, state, "Feedback." + nameof(FeedbackOn), "Feedback." + nameof(FeedbackTime)),
    };
}
