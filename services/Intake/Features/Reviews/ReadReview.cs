using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Decisions;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>A review with what it said before, and the contact reviewed where that is known.</summary>
public sealed record ReviewView(Review Review, IReadOnlyList<Review> History, Contact? Contact, Child? Child, bool Own)
{
    /// <summary>The decision as the panel saw it, where it was corrected after the verdict was recorded.</summary>
    public FormerDecision? ReviewedDecision { get; init; }
}

/// <summary>Opens a review; the access is logged before it is shown.</summary>
public sealed class ReadReview(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such review.</exception>
    /// <exception cref="Denied">The child's record is restricted, or the decision is another's.</exception>
    public Task<ReviewView> HandleAsync(string reviewId, Actor actor, CancellationToken cancellation) =>
        restricted.LogRefusalAsync(actor, "review", reviewId, cancellation, async () =>
        {
            var view = await db.ReadAsync(async session =>
            {
                var review = await ReviewStore.ByIdAsync(session, reviewId) ?? throw new NotFound("review", reviewId);
                var contact = review.ContactId.Length == 0 ? null : await ContactStore.ByIdAsync(session, review.ContactId);
                var child = contact is null ? null : await ChildStore.KeptByIdAsync(session, contact.ChildId);
                if (child is not null) await restricted.CheckAsync(session, child, actor);
                var own = contact is not null && OwnDecision.Is(contact, (await ContactStore.DecidedByAsync(session, [contact.ContactId], actor.AccountId)).Count > 0, actor);
                if (!own && !ReviewAccess.SeesAll(actor)) throw new Denied("This review is of another's decision; ask your manager.");
                var former = contact is null ? [] : await FormerDecisionStore.ListAsync(session, contact.ContactId);
                return new ReviewView(review, await ReviewStore.HistoryAsync(session, reviewId), contact, child, own)
                {
                    ReviewedDecision = former.FirstOrDefault(decision => decision.CorrectedAt > review.RecordedAt)
                };
            }, cancellation);
            await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Open, "review", reviewId, cancellation);
            return view;
        });
}
