using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Proposals;

/// <summary>A decision that needs a manager's agreement, as it was proposed. A blank is the empty string.</summary>
public sealed record Proposal
{
    public const string Waiting = "waiting", Agreed = "agreed", Returned = "returned", TakenBack = "taken_back";

    public required string ContactId { get; init; }

    /// <summary>The contact's version with which it was proposed.</summary>
    public required long Version { get; init; }

    /// <summary>waiting, agreed, returned or taken_back.</summary>
    public string State { get; init; } = Waiting;
    public required Decision Decision { get; init; }

    /// <summary>Of a correction of a decision, why; blank where the contact was open.</summary>
    public string CorrectionReason { get; init; } = "";
    public required string AccountId { get; init; }

    /// <summary>Who proposed it, by name.</summary>
    public required string ProposedBy { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>Who agreed, returned it or took it back, by name; blank while it waits.</summary>
    public string AnsweredBy { get; init; } = "";
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Why it was returned, or taken back.</summary>
    public string Reason { get; init; } = "";

    public bool IsCorrection => CorrectionReason.Length > 0;

    public string Label => Outcomes.Codes.LabelOf(Decision.Outcome);

    /// <summary>What became of it last, in a sentence.</summary>
    public string Happened => State switch
    {
        Waiting => $"{ProposedBy} proposed a decision on {LocalMoment.From(ProposedAt)}: {Label}.",
        Agreed => $"{AnsweredBy} agreed to the proposed decision on {Answered}: {Label}.",
        Returned => $"{AnsweredBy} returned the proposed decision on {Answered}: {Label}.",
        _ => $"The proposed decision was taken back: {Label}."
    };

    private string Answered => AnsweredAt is { } at ? LocalMoment.From(at).ToString() : "";

    public bool IsOwn(Actor actor) => AccountId == actor.AccountId;

    /// <exception cref="RuleBroken">NOT_PROPOSED, OWN_PROPOSAL.</exception>
    public Proposal Agree(Actor actor, DateTimeOffset now)
    {
        if (State != Waiting) throw ProposalAnswer.NotProposed(ContactId);
        if (IsOwn(actor)) throw new RuleBroken("OWN_PROPOSAL", "You proposed this decision yourself; another manager agrees to it.", "contact/" + ContactId);
        return this with { State = Agreed, AnsweredBy = actor.Name, AnsweredAt = now };
    }

    /// <summary>
    /// A manager returns what another proposed; whoever proposed it takes it back. What was returned is taken back when it is not
    /// followed up; who returned it and why stays.
    /// </summary>
    /// <exception cref="RuleBroken">NOT_PROPOSED.</exception>
    /// <exception cref="Denied">Neither a manager nor whoever proposed it.</exception>
    public Proposal Return(string reason, Actor actor, DateTimeOffset now)
    {
        if (!actor.Is(Roles.Manager) && !IsOwn(actor)) throw new Denied("Only a manager, or whoever proposed it, returns a proposed decision. Ask your manager.");
        return State switch
        {
            Waiting => this with { State = IsOwn(actor) ? TakenBack : Returned, AnsweredBy = actor.Name, AnsweredAt = now, Reason = reason },
            Returned => this with { State = TakenBack },
            _ => throw ProposalAnswer.NotProposed(ContactId)
        };
    }
}
