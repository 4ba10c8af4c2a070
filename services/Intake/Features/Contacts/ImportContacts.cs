using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Referrals;
using CsWorkPerf.Intake.Features.Reviews;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Imports contacts. Nothing starts by it: an imported referral outcome makes no referral.</summary>
public sealed class ImportContacts(Db<IntakeService> db, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <summary>Starts an import, which takes rows until it is finished.</summary>
    public RowImport<Guid, ImportedContact> Start(Actor actor)
    {
        return new(db, time, actor, "contact", id => id.ToString(), (tx, row, place) =>
        {
            // The time of the row: ids begin with it, and those of one time would fall all over an index.
            Store(tx, row, place, time.GetUtcNow());
            return Task.CompletedTask;
        });
    }

    private void Store(Tx tx, ImportedContact row, RowPlace<Guid, ImportedContact> place, DateTimeOffset now)
    {
        var childId = ChildStore.IdFor(tx, row.ChildId, now);
        if (ContactStore.ByReference(tx, row.ContactId) is not { } stored)
        {
            var added = row.ToContact(Guid.CreateVersion7(now).ToString(), childId);
            ContactStore.Insert(tx, added, now);
            tx.Publish(ContactEvents.Of(added, ContactAction.Imported, now), live: false);
            ReferralLinks.ContactArrived(tx, added, now);
            ReviewLinks.ContactArrived(tx, added, now);
            place.Accept(Guid.Parse(added.ContactId));
            Query(tx, row, added, place.Tally, now);
        }
        else if (row.Differences(stored, childId) is not { Count: > 0 } differences) place.Leave(Guid.Parse(stored.ContactId));
        else if (stored.ChangedHere || stored.Origin == "live") place.Tally.Keep(row.Line, differences, mayShow: !ChildStore.IsRestricted(tx, stored.ChildId));
        else if (row.Fault(stored) is { } fault) place.Tally.Reject(fault);
        else if (place.Change(Guid.Parse(stored.ContactId), row))
        {
            var updated = row.Apply(stored, childId);
            ContactStore.Update(tx, updated);
            tx.Publish(ContactEvents.Of(updated, ContactAction.Imported, now), live: false);
            Query(tx, row, updated, place.Tally, now);
        }
    }

    private void Query(Tx tx, ImportedContact row, Contact stored, ImportTally tally, DateTimeOffset now)
    {
        var bounds = new ReceiptBounds(LocalMoment.From(now), calendar, ChildStore.ConcernOf(tx, stored.ChildId)?.FirstConcern);
        if (bounds.Query(stored.ReceivedAt) is { } query) tally.Notice(row.Line, "received_at", stored.ReceivedAt.ToString(), query + " The row is taken.");
    }
}
