using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.AgencyChecks;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Decisions;
using CsWorkPerf.Intake.Features.NextSteps;
using CsWorkPerf.Intake.Features.Proposals;
using CsWorkPerf.Intake.Features.Referrals;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>A contact with its history, and the record that stands for its child.</summary>
public sealed record ContactView(Contact Contact, Child Child, IReadOnlyList<ContactEntry> Entries)
{
    /// <summary>Decisions that were corrected, oldest first.</summary>
    public required IReadOnlyList<FormerDecision> Former { get; init; }

    /// <summary>The referral that a correction withdrew; blank for none, or where the contact has another.</summary>
    public required string WithdrawnReferralId { get; init; }

    /// <summary>What follows the decision, due first first.</summary>
    public required IReadOnlyList<NextStep> Steps { get; init; }

    /// <summary>What other agencies were asked.</summary>
    public required IReadOnlyList<AgencyCheck> Checks { get; init; }

    /// <summary>Decisions that were proposed, oldest first.</summary>
    public required IReadOnlyList<Proposal> Proposals { get; init; }

    /// <summary>Whether the reader may correct the decision.</summary>
    public required bool MayCorrectDecision { get; init; }

    /// <inheritdoc cref="Decisions.TellAgain"/>
    public required bool TellAgain { get; init; }
}

/// <summary>Opens a contact; the access is logged before it is shown.</summary>
public sealed class ReadContact(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such contact.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    public Task<ContactView> HandleAsync(string contactId, Actor actor, CancellationToken cancellation) =>
        restricted.LogRefusalAsync(actor, "contact", contactId, cancellation, async () =>
        {
            var view = await db.ReadAsync(async session =>
            {
                var contact = await ContactStore.ByIdAsync(session, contactId) ?? throw new NotFound("contact", contactId);
                var child = await ChildStore.KeptByIdAsync(session, contact.ChildId) ?? throw new NotFound("child", contact.ChildId);
                await restricted.CheckAsync(session, child, actor);
                return new ContactView(contact, child, await ContactStore.EntriesAsync(session, contactId))
                {
                    Former = await FormerDecisionStore.ListAsync(session, contactId),
                    WithdrawnReferralId = contact.ReferralId.Length > 0 ? "" : await ReferralStore.WithdrawnIdAsync(session, contactId) ?? "",
                    Steps = await NextStepStore.ByContactAsync(session, contactId),
                    Checks = await AgencyCheckStore.ByContactAsync(session, contactId),
                    Proposals = await ProposalStore.ByContactAsync(session, contactId),
                    MayCorrectDecision = contact.Status == ContactStatus.Decided
                        && DecisionOwner.MayCorrect(await FormerDecisionStore.RecordedAsync(session, contactId), actor),
                    TellAgain = await TellAgain.IsDueAsync(session, contact)
                };
            }, cancellation);
            await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Open, "contact", contactId, cancellation);
            return view;
        });
}
