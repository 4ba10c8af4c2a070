using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>Imports reviews.</summary>
public sealed class ImportReviews(Db<IntakeService> db, TimeProvider time)
{
    /// <summary>Starts an import, which takes rows until it is finished.</summary>
    public RowImport<Guid, ImportedReview> Start(Actor actor)
    {
        return new(db, time, actor, "review", id => id.ToString(), (tx, row, place) =>
        {
            // The time of the row: ids begin with it, and those of one time would fall all over an index.
            Store(tx, row, place, time.GetUtcNow());
            return Task.CompletedTask;
        });
    }

    private static void Store(Tx tx, ImportedReview row, RowPlace<Guid, ImportedReview> place, DateTimeOffset now)
    {
        var contact = ContactStore.ByReference(tx, row.ContactId);
        var contactId = contact?.ContactId ?? "";
        Review review;
        if (ReviewStore.ByReference(tx, row.ReviewId) is not { } stored)
        {
            review = row.ToReview(Guid.CreateVersion7(now).ToString(), contactId, now);
            ReviewStore.Insert(tx, review);
            place.Accept(Guid.Parse(review.ReviewId));
        }
        else if (row.Differences(stored, contactId) is not { Count: > 0 } differences)
        {
            place.Leave(Guid.Parse(stored.ReviewId));
            return;
        }
        else if (stored.ChangedHere || stored.Origin == "live")
        {
            place.Tally.Keep(row.Line, differences, mayShow: MayShow(tx, stored));
            return;
        }
        else if (place.Change(Guid.Parse(stored.ReviewId), row))
        {
            review = row.Apply(stored, contactId, now);
            ReviewStore.Update(tx, review);
        }
        else return;
        tx.Publish(ReviewEvents.Of(review, now), live: false);
        if (Query(row, contact, now) is { } query) place.Tally.Notice(row.Line, "reviewed_on", row.ReviewedOn.Text(), query + " The row is taken.");
    }

    /// <summary>What looks wrong about the day; null if nothing does. The days of the contact are not repeated: the child may be restricted.</summary>
    private static string? Query(ImportedReview row, Contact? contact, DateTimeOffset now) =>
        LondonTime.DayOf(now) < row.ReviewedOn ? "In the future."
        : contact is null ? null
        : contact.Status == ContactStatus.Open ? "The contact is not decided."
        : row.ReviewedOn < (contact.DecidedAt ?? contact.ReceivedAt).Day ? "Before the decision."
        : null;

    private static bool MayShow(Tx tx, Review stored) =>
        stored.ContactId.Length == 0 || ContactStore.ById(tx, stored.ContactId) is not { } contact || !ChildStore.IsRestricted(tx, contact.ChildId);
}
