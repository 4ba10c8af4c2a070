using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>Corrects a review; what it said before stays in its history.</summary>
public sealed class CorrectVerdict(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such review.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">OWN_DECISION.</exception>
    /// <exception cref="InvalidInput">See <see cref="PanelVerdict.CheckDay"/>.</exception>
    public Task<Review> HandleAsync(string reviewId, long version, PanelVerdict verdict, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(actor, "review", reviewId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Correct(tx, reviewId, version, verdict, actor, now))), cancellation));
    }

    private static Review Correct(Tx tx, string reviewId, long version, PanelVerdict verdict, Actor actor, DateTimeOffset now)
    {
        var before = ReviewStore.ById(tx, reviewId) ?? throw new NotFound("review", reviewId);
        var contact = before.ContactId.Length == 0 ? null : ContactStore.ById(tx, before.ContactId);
        if (contact is not null)
        {
            Restricted.Check(tx, contact.ChildId, actor, now);
            OwnDecision.Check(tx, contact, actor);
        }
        if (before.Version != version) throw new StaleVersion("review", reviewId, before.Version);
        var corrected = before with { Verdict = verdict.Verdict, Learning = verdict.Learning, ReviewedOn = verdict.ReviewedOn ?? before.ReviewedOn };
        if (corrected == before) return before;
        PanelVerdict.CheckDay(corrected.ReviewedOn, contact, LondonTime.DayOf(now));

        corrected = corrected with { Version = version + 1, RecordedBy = actor.Name, RecordedAt = now, ChangedHere = true };
        ReviewStore.AddHistory(tx, before);
        ReviewStore.Update(tx, corrected);
        AccessLog.Add(tx, actor, now, AccessAction.Change, "review", reviewId);
        tx.Publish(ReviewEvents.Of(corrected, now), live: true);
        return corrected;
    }
}
