using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>Changes an action, or says that it is done or not done after all. Who is no manager does so for own actions, and changes nothing else.</summary>
public sealed class ChangeTrackerAction(Db<AssessmentService> db, RestrictedChild restricted, TimeProvider time)
{
    /// <param name="actionId">Which.</param>
    /// <param name="version">The version that the caller saw.</param>
    /// <param name="plan">What is to be done.</param>
    /// <param name="doneOn">The day it was done; null: it is not.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="request">The command's key.</param>
    /// <param name="cancellation">The caller's.</param>
    /// <exception cref="NotFound">No such action.</exception>
    /// <exception cref="Denied">The child's record is restricted; another's action, or more than whether an own one is done.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="InvalidInput">UNKNOWN_ID, IN_FUTURE, TOO_EARLY.</exception>
    public Task<TrackerAction> HandleAsync(string actionId, long version, TrackerActionPlan plan, DateOnly? doneOn, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(actor, "tracker_action", actionId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Change(tx, actionId, version, plan, doneOn, actor, now))), cancellation));
    }

    private static TrackerAction Change(Tx tx, string actionId, long version, TrackerActionPlan plan, DateOnly? doneOn, Actor actor, DateTimeOffset now)
    {
        var before = TrackerActionStore.ById(tx, actionId) ?? throw new NotFound("tracker_action", actionId);
        RestrictedChild.Check(tx, before.ChildId, actor, now);
        if (!actor.Is(Roles.Manager) && (before.OwnerId != actor.WorkerId || plan != before.Plan))
            throw new Denied("This action is another's, or a manager's to change; you may say of your own that they are done.");
        if (before.Version != version) throw new StaleVersion("tracker_action", actionId, before.Version);
        var changed = before.Change(plan, doneOn, LondonTime.DayOf(now), now);
        if (ReferenceEquals(changed, before)) return before;

        if (plan.OwnerId != before.OwnerId) DirectoryStore.CheckKnown(tx, worker: ("owner_id", plan.OwnerId));
        TrackerActionStore.Update(tx, changed);
        AccessLog.Add(tx, actor, now, AccessAction.Change, "tracker_action", actionId);
        return changed;
    }
}
