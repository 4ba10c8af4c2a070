using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>Links imported reviews to the contact that they name, when that arrives later than they did.</summary>
public static class ReviewLinks
{
    /// <summary>A contact has been imported that reviews may have named before.</summary>
    public static void ContactArrived(Tx tx, Contact contact, DateTimeOffset at)
    {
        foreach (var review in ReviewStore.ListByContactCouncilId(tx, contact.CouncilId))
        {
            var linked = review with { Version = review.Version + 1, ContactId = contact.ContactId };
            ReviewStore.Update(tx, linked);
            tx.Publish(ReviewEvents.Of(linked, at), live: false);
        }
    }
}
