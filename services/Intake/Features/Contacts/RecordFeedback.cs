using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Decisions;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Records that the referrer was told the outcome, or the one that a correction has put in its place since.</summary>
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
    /// <exception cref="InvalidInput">See <see cref="Contact.RecordFeedback"/>.</exception>
    public Task<Contact> HandleAsync(ContactTarget target, LocalMoment? feedbackAt, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "contact", target.ContactId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => RecordAsync(tx, target, feedbackAt, now)), cancellation));
    }

    private static async Task<Contact> RecordAsync(Tx tx, ContactTarget target, LocalMoment? feedbackAt, DateTimeOffset now)
    {
        var before = ContactChange.Load(tx, target, now);
        var (told, at) = before.RecordFeedback(feedbackAt, await TellAgain.IsDueAsync(tx, before), LocalMoment.From(now));
        return ContactChange.Save(tx, told, ContactAction.FeedbackRecorded, target.Actor, now, at.ToString());
    }
}
