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
        ["EARLY_HELP_NEEDS_SERVICE"] = Prefix + nameof(Service),
        ["OTHER_AUTHORITY_NEEDS_NAME"] = Prefix + nameof(Authority),
        ["OPEN_CASE_NEEDS_HOLDER"] = Prefix + nameof(CaseTeam),
        ["case_team_id"] = Prefix + nameof(CaseTeam),
        ["case_worker_id"] = Prefix + nameof(CaseWorker),
        ["next_steps[0].what"] = Prefix + nameof(StepWhat),
        ["next_steps[0].who"] = Prefix + nameof(StepWho),
        ["next_steps[0].team_id"] = Prefix + nameof(StepTeam),
        ["next_steps[0].worker_id"] = Prefix + nameof(StepWorker),
        ["next_steps[0].due_on"] = Prefix + nameof(StepDue),
    };

    public string RequestId { get; set; } = Guid.NewGuid().ToString();
    public long Version { get; set; }
    public string? Outcome { get; set; }
    public string? NfaReason { get; set; }
    public string? BestPlaced { get; set; }
    public string? Rationale { get; set; }

    /// <summary>The early help service.</summary>
    public string? Service { get; set; }

    /// <summary>The universal service; may be empty.</summary>
    public string? Universal { get; set; }
    public string? Authority { get; set; }
    public string? CaseTeam { get; set; }
    public string? CaseWorker { get; set; }

    /// <summary>What follows; empty for nothing that is to be remembered.</summary>
    public string? StepWhat { get; set; }
    public string? StepTeam { get; set; }
    public string? StepWorker { get; set; }
    public string? StepWho { get; set; }

    [DisplayName("By when")]
    public DateOnly? StepDue { get; set; }

    /// <summary>Empty means now.</summary>
    [DisplayName("Day of the decision")]
    public DateOnly? DecidedOn { get; set; }
    public string? DecidedTime { get; set; }

    internal RecordDecisionRequest Read(Guid contactId, ModelStateDictionary state)
    {
        Check(state);
        var request = new RecordDecisionRequest
        {
            RequestId = RequestId,
            ContactId = contactId.ToString(),
            Version = Version,
            Outcome = Outcome ?? "",
            DecidedAt = LocalTimes.Read(DecidedOn, DecidedTime, state, Prefix + nameof(DecidedOn), Prefix + nameof(DecidedTime)),
            Rationale = (Rationale ?? "").Trim(),
            NfaReason = Of(Outcomes.Nfa, NfaReason),
            BestPlaced = Of(Outcomes.Nfa, BestPlaced),
            GoesTo = GoesTo,
            CaseTeamId = Of(Outcomes.OpenCase, CaseTeam),
            CaseWorkerId = Of(Outcomes.OpenCase, CaseWorker),
        };
        if (HasStep) request.NextSteps.Add(new NextStepPlan { What = (StepWhat ?? "").Trim(), TeamId = StepTeam ?? "", WorkerId = StepWorker ?? "", Who = (StepWho ?? "").Trim(), DueOn = StepDue.Text() });
        return request;
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
            GoesTo = decision.GoesTo,
            CaseTeamId = decision.CaseTeamId,
            CaseWorkerId = decision.CaseWorkerId,
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
            Service = contact.Outcome == Outcomes.EarlyHelp ? contact.GoesTo : "",
            Universal = contact.Outcome == Outcomes.Universal ? contact.GoesTo : "",
            Authority = contact.Outcome == Outcomes.OtherAuthority ? contact.GoesTo : "",
            CaseTeam = contact.CaseTeamId,
            CaseWorker = contact.CaseWorkerId,
            DecidedOn = decided?.Day,
            DecidedTime = decided?.Time?.ToString("HH:mm", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Puts in what was proposed before.</summary>
    internal void Fill(Proposal proposal)
    {
        (Outcome, Rationale, NfaReason, BestPlaced) = (proposal.Outcome, proposal.Rationale, proposal.NfaReason, proposal.BestPlaced);
        (CaseTeam, CaseWorker) = (proposal.CaseTeamId, proposal.CaseWorkerId);
        if (proposal.Outcome == Outcomes.EarlyHelp) Service = proposal.GoesTo;
        if (proposal.Outcome == Outcomes.Universal) Universal = proposal.GoesTo;
        if (proposal.Outcome == Outcomes.OtherAuthority) Authority = proposal.GoesTo;
        if (proposal.NextSteps.FirstOrDefault() is not { } step) return;
        (StepWhat, StepTeam, StepWorker, StepWho) = (step.What, step.TeamId, step.WorkerId, step.Who);
        StepDue = LocalMoment.Parse(step.DueOn).Day;
    }

    private void Check(ModelStateDictionary state)
    {
        var nfa = Outcome == Outcomes.Nfa;
        if (string.IsNullOrEmpty(Outcome)) state.AddModelError(Prefix + nameof(Outcome), "Choose the outcome");
        if (string.IsNullOrWhiteSpace(Rationale)) state.AddModelError(Prefix + nameof(Rationale), "Enter why this is the right outcome");
        if (nfa && string.IsNullOrWhiteSpace(NfaReason)) state.AddModelError(Prefix + nameof(NfaReason), "Enter why nothing more is done");
        if (nfa && string.IsNullOrWhiteSpace(BestPlaced)) state.AddModelError(Prefix + nameof(BestPlaced), "Enter who is best placed to help instead");
        if (Outcome == Outcomes.EarlyHelp && string.IsNullOrWhiteSpace(Service)) state.AddModelError(Prefix + nameof(Service), "Enter which early help service the child goes to");
        if (Outcome == Outcomes.OtherAuthority && string.IsNullOrWhiteSpace(Authority)) state.AddModelError(Prefix + nameof(Authority), "Enter which authority the child goes to");
        if (Outcome == Outcomes.OpenCase && string.IsNullOrEmpty(CaseTeam) && string.IsNullOrEmpty(CaseWorker)) state.AddModelError(Prefix + nameof(CaseTeam), "Choose the team or the worker that has the open case");
        if (!HasStep) return;
        if (string.IsNullOrWhiteSpace(StepWhat)) state.AddModelError(Prefix + nameof(StepWhat), "Enter what is to be done next");
        if (StepDue is null && GovUk.ModelErrors.Of(state, Prefix + nameof(StepDue)) is null) state.AddModelError(Prefix + nameof(StepDue), "Enter the day by which it is to be done");
        if (new[] { StepTeam, StepWorker, StepWho }.All(string.IsNullOrWhiteSpace)) state.AddModelError(Prefix + nameof(StepTeam), "Say who does it: a team, a worker or somebody else");
    }

    /// <summary>Whether anything of a next step was entered.</summary>
    internal bool HasStep => StepDue is not null || new[] { StepWhat, StepTeam, StepWorker, StepWho }.Any(value => !string.IsNullOrWhiteSpace(value));

    /// <summary>The service or authority of the outcome chosen.</summary>
    internal string GoesTo => Of(Outcomes.EarlyHelp, Service) + Of(Outcomes.Universal, Universal) + Of(Outcomes.OtherAuthority, Authority);

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
