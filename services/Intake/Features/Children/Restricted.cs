using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Openings;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>
/// Restricted records: a list says that there is one, whose it is to work on and the days that the work needs, and nothing that the
/// record says; only managers open them or change what belongs to them. A refusal is itself an entry of the access log. In an emergency a person may open one, with a reason and for a time (<see cref="Opening"/>);
/// lists stay as they are all the same.
/// </summary>
public sealed class Restricted(Db<IntakeService> db, TimeProvider time)
{
    /// <summary>Whether the caller may see what is restricted.</summary>
    public static bool MayOpen(Actor actor) => actor.Is(Roles.Manager);

    /// <summary>Whether a list says who the child is, and what their record says, to this caller.</summary>
    public static bool Names(Child child, Actor actor) => !child.IsRestricted || MayOpen(actor);

    /// <exception cref="Denied">It is restricted, and the caller may not see it and has not opened it.</exception>
    public async Task CheckAsync(Session session, Child child, Actor actor)
    {
        if (!child.IsRestricted || MayOpen(actor) || await OpeningStore.IsOpenAsync(session, child.StandsAs, actor.AccountId, time.GetUtcNow())) return;
        throw Closed(child);
    }

    /// <inheritdoc cref="CheckAsync"/>
    public static void Check(Tx tx, Child child, Actor actor, DateTimeOffset now)
    {
        if (!child.IsRestricted || MayOpen(actor) || OpeningStore.IsOpen(tx, child.StandsAs, actor.AccountId, now)) return;
        throw Closed(child);
    }

    /// <inheritdoc cref="CheckAsync"/>
    public static void Check(Tx tx, string childId, Actor actor, DateTimeOffset now)
    {
        if (ChildStore.IsRestricted(tx, childId) && ChildStore.ById(tx, childId) is { } child) Check(tx, child, actor, now);
    }

    private static Denied Closed(Child child) =>
        new("This record is restricted: only a manager may open it. Ask your manager, or open it in an emergency with a reason.", child.ChildId);

    /// <summary>Runs <paramref name="work"/>; when it is denied, the refusal is logged before it reaches the caller.</summary>
    public async Task<T> LogRefusalAsync<T>(Actor actor, string record, string recordId, CancellationToken cancellation, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Denied)
        {
            await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Refused, record, recordId, cancellation);
            throw;
        }
    }
}
