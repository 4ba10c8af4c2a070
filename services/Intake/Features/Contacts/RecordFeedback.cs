using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Records that the referrer was told the outcome.</summary>
public sealed class RecordFeedback(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <param name="target">The decided contact.</param>
    /// <param name="feedbackAt">When the referrer was told; null means now.</param>
    /// <param name="request">The command's key.</param>
    /// <param name="cancellation">Ends the wait; what is not stored by then is not stored.</param>
    /// <exception cref="NotFound">No such contact.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">NOT_DECIDED, ALREADY_RECORDED.</exception>
    /// <exception cref="InvalidInput">Before the decision, or in the future.</exception>
    public Task<Contact> HandleAsync(ContactTarget target, LocalMoment? feedbackAt, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "contact", target.ContactId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(ContactChange.Save(
                tx, ContactChange.Load(tx, target, now).RecordFeedback(feedbackAt, LocalMoment.From(now)), ContactAction.FeedbackRecorded, target.Actor, now))), cancellation));
    }
}
