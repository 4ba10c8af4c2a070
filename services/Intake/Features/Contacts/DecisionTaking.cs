using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Decisions;
using CsWorkPerf.Intake.Features.Directory;
using CsWorkPerf.Intake.Features.NextSteps;
using CsWorkPerf.Intake.Features.Proposals;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>The steps by which a contact is decided, or a decision about it is proposed.</summary>
internal static class DecisionTaking
{
    /// <summary>Decides a contact with all that follows.</summary>
    /// <param name="tx">The transaction.</param>
    /// <param name="open">The contact.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="action">decided, or agreed.</param>
    /// <param name="actor">Who decides, or agrees.</param>
    /// <param name="now">When.</param>
    /// <exception cref="RuleBroken">See <see cref="Contact.Decide"/> and <see cref="Decision.Check"/>.</exception>
    /// <exception cref="InvalidInput">Decided before receipt or in the future, or an id that the directory does not know.</exception>
    public static Contact Decide(Tx tx, Contact open, Decision decision, string action, Actor actor, DateTimeOffset now)
    {
        var contact = open.Decide(decision, LocalMoment.From(now));
        Check(tx, contact, decision, now);
        contact = DecisionReferral.Make(tx, contact, now);
        foreach (var plan in decision.NextSteps) NextStepPlans.Insert(tx, contact.ContactId, plan, actor, now);
        return ContactChange.Save(tx, contact, action, actor, now, Outcomes.Codes.LabelOf(contact.Outcome));
    }

    /// <summary>Proposes a decision that needs a manager's agreement.</summary>
    /// <exception cref="RuleBroken">See <see cref="Contact.Propose"/>.</exception>
    /// <exception cref="InvalidInput">A time, or an id that the directory does not know.</exception>
    public static Contact Propose(Tx tx, Contact open, Decision decision, Actor actor, DateTimeOffset now)
    {
        var proposed = open.Propose(decision);
        Check(tx, proposed, decision, now);
        return Wait(tx, proposed, decision, correctionReason: "", actor, now, Outcomes.Codes.LabelOf(decision.Outcome));
    }

    /// <summary>Keeps what is proposed, a decision or a correction, until a manager answers.</summary>
    /// <param name="tx">The transaction.</param>
    /// <param name="contact">The contact's next version.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="correctionReason">Of a correction, why; else blank.</param>
    /// <param name="actor">Who proposes it.</param>
    /// <param name="now">When.</param>
    /// <param name="detail">For the history.</param>
    public static Contact Wait(Tx tx, Contact contact, Decision decision, string correctionReason, Actor actor, DateTimeOffset now, string detail)
    {
        ProposalStore.Insert(tx, contact, decision, correctionReason, actor, now);
        return ContactChange.Save(tx, contact, ContactAction.Proposed, actor, now, detail);
    }

    private static void Check(Tx tx, Contact contact, Decision decision, DateTimeOffset now)
    {
        DirectoryStore.CheckKnown(tx, ("", ""), ("case_team_id", decision.CaseTeamId), ("case_worker_id", decision.CaseWorkerId));
        NextStepPlans.CheckAll(tx, decision.NextSteps, contact, now);
    }
}
