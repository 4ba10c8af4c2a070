using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Directory;
using CsWorkPerf.Intake.Features.Proposals;

namespace CsWorkPerf.Intake.Features.Decisions;

/// <summary>
/// Corrects the decision about a contact; the old one stays in the history, and the referral that it made here follows. A
/// correction to an outcome that needs a manager's agreement is proposed, and the decision stands as it is until then.
/// </summary>
public sealed class CorrectDecision(Db<IntakeService> db, Restricted restricted, AgreementSettings agreement, TimeProvider time)
{
    /// <exception cref="NotFound">No such contact.</exception>
    /// <exception cref="Denied">The child's record is restricted, or the decision is another's.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">PROPOSED, and see <see cref="CorrectedDecision.Correct"/>.</exception>
    /// <exception cref="InvalidInput">See <see cref="CorrectedDecision.Correct"/>.</exception>
    public Task<Contact> HandleAsync(ContactTarget target, CorrectedDecision entered, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "contact", target.ContactId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Correct(tx, target, entered, now))), cancellation));
    }

    private Contact Correct(Tx tx, ContactTarget target, CorrectedDecision entered, DateTimeOffset now)
    {
        var before = ContactChange.Load(tx, target, now);
        DecisionOwner.Check(FormerDecisionStore.Recorded(tx, before.ContactId), target.Actor);
        ProposalAnswer.CheckNoneWaits(tx, before);
        var corrected = Check(tx, before, entered, now);
        if (corrected == before) return before;
        return corrected.Outcome != before.Outcome && agreement.Needs(corrected.Outcome)
            ? DecisionTaking.Wait(tx, before.WithProposal(Proposal.Waiting, corrected.Outcome), entered.Decision.About(before), entered.Reason, target.Actor, now, Detail(before, corrected))
            : Put(tx, before, corrected, entered.Reason, ContactAction.DecisionCorrected, target.Actor, now);
    }

    /// <summary>Puts a correction that was proposed in the place of the decision.</summary>
    /// <exception cref="RuleBroken">See <see cref="CorrectedDecision.Correct"/>.</exception>
    /// <exception cref="InvalidInput">See <see cref="CorrectedDecision.Correct"/>.</exception>
    internal static Contact Agree(Tx tx, Contact before, CorrectedDecision proposed, Actor actor, DateTimeOffset now) =>
        Put(tx, before, Check(tx, before, proposed, now), proposed.Reason, ContactAction.Agreed, actor, now);

    private static Contact Check(Tx tx, Contact before, CorrectedDecision entered, DateTimeOffset now)
    {
        var corrected = entered.Correct(before, FormerDecisionStore.FirstReview(tx, before.ContactId), LocalMoment.From(now));
        // What the directory has forgotten since may stay.
        DirectoryStore.CheckKnown(tx, ("", ""),
            ("case_team_id", corrected.CaseTeamId == before.CaseTeamId ? "" : corrected.CaseTeamId),
            ("case_worker_id", corrected.CaseWorkerId == before.CaseWorkerId ? "" : corrected.CaseWorkerId));
        return corrected;
    }

    private static Contact Put(Tx tx, Contact before, Contact corrected, string reason, string action, Actor actor, DateTimeOffset now)
    {
        FormerDecisionStore.Add(tx, before, FormerDecisionStore.Recorded(tx, before.ContactId), actor, reason, now);
        corrected = DecisionReferral.Follow(tx, before, corrected, reason, actor, now);
        return ContactChange.Save(tx, corrected, action, actor, now, Detail(before, corrected));
    }

    private static string Detail(Contact before, Contact corrected) => before.Outcome == corrected.Outcome
        ? Outcomes.Codes.LabelOf(corrected.Outcome)
        : $"{Outcomes.Codes.LabelOf(before.Outcome)} to {Outcomes.Codes.LabelOf(corrected.Outcome)}";
}
