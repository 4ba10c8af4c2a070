using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Merges;
using CsWorkPerf.Intake.Features.Referrals;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>A child's earlier contacts and referrals, newest first, those of merged records too, and how many there are in all.</summary>
/// <param name="Contacts">At most as many as asked for.</param>
/// <param name="ContactCount">Of all records.</param>
/// <param name="Referrals">At most as many as asked for.</param>
/// <param name="ReferralCount">Of all records.</param>
/// <param name="Merged">The records merged into the one kept.</param>
/// <param name="Merges">What was merged and told apart again, newest first.</param>
public sealed record ChildHistoryView(
    IReadOnlyList<Contact> Contacts, int ContactCount, IReadOnlyList<Referral> Referrals, int ReferralCount, IReadOnlyList<Child> Merged, IReadOnlyList<FamilyEntry> Merges);

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
                await restricted.CheckAsync(session, child, actor);
                var merged = await FamilyStore.MergedAsync(session, child);
                string[] ids = [child.StandsAs, .. merged.Select(record => record.ChildId)];
                var contacts = await ContactStore.ByChildAsync(session, ids, most);
                var referrals = await ReferralStore.ByChildAsync(session, ids, most);
                return new ChildHistoryView(contacts.Newest, contacts.Count, referrals.Newest, referrals.Count, merged, await FamilyStore.EntriesAsync(session, ids));
            }, cancellation);
            await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.OpenHistory, "child", childId, cancellation);
            return view;
        });
}
