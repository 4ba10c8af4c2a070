using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Imports;
using CsWorkPerf.Intake.Features.Referrals;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Imports contacts. Nothing starts by it: an imported referral outcome makes no referral.</summary>
public sealed class ImportContacts(Db<IntakeService> db, TimeProvider time)
{
    public Task<RowTally> HandleAsync(IReadOnlyList<ImportedRow<ImportedContact>> rows, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return ImportChunks.StoreAsync(db, rows, "contacts", actor, now, tx =>
        {
            var unlinked = ReferralStore.AnyUnlinked(tx);
            return (row, tally) => Store(tx, row, tally, unlinked, now);
        }, cancellation);
    }

    private static void Store(Tx tx, ImportedContact row, RowTally tally, bool unlinked, DateTimeOffset now)
    {
        var childId = ChildStore.IdFor(tx, row.ChildId, now);
        if (ContactStore.ByReference(tx, row.ContactId) is not { } stored)
        {
            var added = row.ToContact(Guid.CreateVersion7(now).ToString(), childId);
            ContactStore.Insert(tx, added, now);
            tx.Publish(ContactChanges.Of(added, ContactAction.Imported, now), live: false);
            if (unlinked) ReferralLinks.ContactArrived(tx, added, now);
            tally.Accept();
        }
        else if (row.Differences(stored, childId) is not { Count: > 0 } differences) tally.LeaveUnchanged();
        else if (stored.ChangedHere || stored.Origin == "live") tally.Keep(row.Line, differences);
        else
        {
            var updated = row.Apply(stored, childId);
            ContactStore.Update(tx, updated);
            tx.Publish(ContactChanges.Of(updated, ContactAction.Imported, now), live: false);
            tally.Update();
        }
    }
}
