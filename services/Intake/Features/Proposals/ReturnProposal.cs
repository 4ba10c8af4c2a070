using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Proposals;

/// <summary>A manager returns a proposed decision with a reason, or whoever proposed it takes it back: the contact is as before.</summary>
public sealed class ReturnProposal(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such contact.</exception>
    /// <exception cref="Denied">The child's record is restricted, or the proposal is another's.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">NOT_PROPOSED.</exception>
    public Task<Contact> HandleAsync(ContactTarget target, string reason, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "contact", target.ContactId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Return(tx))), cancellation));

        Contact Return(Tx tx)
        {
            var (contact, last) = ProposalAnswer.Load(tx, target, now);
            var answered = last.Return(reason, target.Actor, now);
            ProposalStore.Answer(tx, answered);
            return ContactChange.Save(tx, contact.WithProposal(answered.State, last.Decision.Outcome), answered.State == Proposal.Returned ? ContactAction.Returned : ContactAction.TakenBack,
                target.Actor, now, $"{last.Label}: {reason}");
        }
    }
}
