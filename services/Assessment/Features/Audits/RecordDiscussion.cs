using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>Records that an audit was discussed with the worker, and what was agreed.</summary>
public sealed class RecordDiscussion(Db<AssessmentService> db, RestrictedChild restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such audit.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">NOT_COMPLETE, NOT_THE_AUDITOR.</exception>
    /// <exception cref="InvalidInput">IN_FUTURE, TOO_EARLY.</exception>
    public Task<SavedAudit> HandleAsync(AuditTarget target, DateOnly? on, string agreed, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "audit", target.AuditId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Record(tx))), cancellation));

        SavedAudit Record(Tx tx)
        {
            var before = AuditWriting.LoadComplete(tx, target, now);
            if (!before.IsFollowedUpBy(target.Actor))
                throw new RuleBroken("NOT_THE_AUDITOR", "The auditor of the case, a manager or an auditor records the discussion.", "audit/" + before.AuditId);
            var today = LondonTime.DayOf(now);
            var after = before with { DiscussedOn = on ?? today, Discussion = agreed };
            before.CheckAfter("discussed_on", after.DiscussedOn.Value, today);
            return new(AuditWriting.Save(tx, before, after, AuditStep.Discussed, target.Actor, now), AuditStore.Themes(tx, before.AuditId));
        }
    }
}
