using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.AgencyChecks;

/// <summary>Which check a command closes, as whom, and from which version.</summary>
public sealed record CheckTarget(string CheckId, long Version, Actor Actor);

/// <summary>Records what an agency answered, or that its answer is not waited for any more; whatever was decided meanwhile.</summary>
public sealed class CloseCheck(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <param name="target">The check.</param>
    /// <param name="closing">How it ends.</param>
    /// <param name="request">The command's key.</param>
    /// <param name="cancellation">Ends the wait; what is not stored by then is not stored.</param>
    /// <exception cref="NotFound">No such check.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">CHECK_CLOSED.</exception>
    /// <exception cref="InvalidInput">IN_FUTURE, TOO_EARLY.</exception>
    public Task<AgencyCheck> HandleAsync(CheckTarget target, CheckClosing closing, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "agency_check", target.CheckId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Close(tx, target, closing, now))), cancellation));
    }

    private static AgencyCheck Close(Tx tx, CheckTarget target, CheckClosing closing, DateTimeOffset now)
    {
        var before = AgencyCheckStore.ById(tx, target.CheckId) ?? throw new NotFound("agency_check", target.CheckId);
        var contact = ContactStore.ById(tx, before.ContactId) ?? throw new NotFound("contact", before.ContactId);
        Restricted.Check(tx, contact.ChildId, target.Actor, now);
        if (before.Version != target.Version) throw new StaleVersion("agency_check", target.CheckId, before.Version);
        var closed = before.Close(closing, target.Actor, LocalMoment.From(now));
        AgencyCheckStore.Update(tx, closed);
        AccessLog.Add(tx, target.Actor, now, AccessAction.Change, "agency_check", target.CheckId);
        return closed;
    }
}
