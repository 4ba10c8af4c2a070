using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Decisions;

namespace CsWorkPerf.Intake.Features.Proposals;

/// <summary>A manager agrees to a proposed decision: the contact is decided, or its decision corrected.</summary>
public sealed class AgreeProposal(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such contact.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">NOT_PROPOSED, OWN_PROPOSAL; a rule of the decision that what happened since breaks.</exception>
    /// <exception cref="InvalidInput">What happened since does not go with the decision.</exception>
    public Task<Contact> HandleAsync(ContactTarget target, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "contact", target.ContactId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Agree(tx))), cancellation));

        Contact Agree(Tx tx)
        {
            var (contact, waiting) = ProposalAnswer.Load(tx, target, now);
            ProposalStore.Answer(tx, waiting.Agree(target.Actor, now));
            return waiting.IsCorrection
                ? CorrectDecision.Agree(tx, contact, new CorrectedDecision(waiting.Decision, waiting.CorrectionReason), target.Actor, now)
                : DecisionTaking.Decide(tx, contact, waiting.Decision, ContactAction.Agreed, target.Actor, now);
        }
    }
}
