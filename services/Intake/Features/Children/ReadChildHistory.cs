using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Referrals;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>A child's earlier contacts and referrals, newest first, and how many there are in all.</summary>
public sealed record ChildHistoryView(IReadOnlyList<Contact> Contacts, int ContactCount, IReadOnlyList<Referral> Referrals, int ReferralCount);

/// <summary>Shows what is known of a child; the access is logged before it is shown.</summary>
public sealed class ReadChildHistory(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such child.</exception>
    /// <exception cref="Denied">The record is restricted.</exception>
    public Task<ChildHistoryView> HandleAsync(string childId, int most, Actor actor, CancellationToken cancellation) =>
        restricted.LogRefusalAsync(actor, "child", childId, cancellation, async () =>
        {
            var view = await db.ReadAsync(async session =>
            {
                var child = await ChildStore.ByIdAsync(session, childId) ?? throw new NotFound("child", childId);
                Restricted.Check(child.Restricted, actor);
                var contacts = await ContactStore.ByChildAsync(session, childId, most);
                var referrals = await ReferralStore.ByChildAsync(session, childId, most);
                return new ChildHistoryView(contacts.Newest, contacts.Count, referrals.Newest, referrals.Count);
            }, cancellation);
            await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.OpenHistory, "child", childId, cancellation);
            return view;
        });
}
