using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>What a moderator thought of an audit.</summary>
/// <param name="Grade">Code of the grade set: the auditor's or another.</param>
/// <param name="Reason">Why it stands, or why it does not.</param>
/// <param name="On">Null means today.</param>
public sealed record Moderation(string Grade, string Reason, DateOnly? On);

/// <summary>Moderates an audit: somebody who is neither its auditor nor of the case looks at the grade.</summary>
public sealed class ModerateAudit(Db<AssessmentService> db, RestrictedChild restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such audit.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">NOT_COMPLETE, OWN_AUDIT, OWN_CASE.</exception>
    /// <exception cref="InvalidInput">IN_FUTURE, TOO_EARLY.</exception>
    public Task<SavedAudit> HandleAsync(AuditTarget target, Moderation moderation, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "audit", target.AuditId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => ModerateAsync(tx, target, moderation, now)), cancellation));
    }

    private static async Task<SavedAudit> ModerateAsync(Tx tx, AuditTarget target, Moderation moderation, DateTimeOffset now)
    {
        var before = AuditWriting.LoadComplete(tx, target, now);
        var today = LondonTime.DayOf(now);
        await Independence.CheckAsync(tx, before, target.Actor, today);
        var after = before with
        {
            ModeratedGrade = moderation.Grade,
            ModerationReason = moderation.Reason,
            // A correction that names no day leaves the day.
            ModeratedOn = moderation.On ?? before.ModeratedOn ?? today
        };
        before.CheckAfter("moderated_on", after.ModeratedOn.Value, today);
        if (after != before) after = after with { ModeratedBy = target.Actor.Name };
        return new(AuditWriting.Save(tx, before, after, AuditStep.Moderated, target.Actor, now), AuditStore.Themes(tx, before.AuditId));
    }
}
