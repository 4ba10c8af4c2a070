using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>
/// Restricted records: names are hidden in lists, and only managers open them or change what belongs to them. A refusal is
/// itself an entry of the access log. Opening one in an emergency, with a reason, is not offered yet.
/// </summary>
public sealed class Restricted(Db<IntakeService> db, TimeProvider time)
{
    /// <summary>Whether the caller may see what is restricted.</summary>
    public static bool MayOpen(Actor actor) => actor.Is(Roles.Manager);

    /// <exception cref="Denied">It is restricted and the caller may not see it.</exception>
    public static void Check(bool restricted, Actor actor)
    {
        if (restricted && !MayOpen(actor)) throw new Denied("This record is restricted: only a manager may open it. Ask your manager.");
    }

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
