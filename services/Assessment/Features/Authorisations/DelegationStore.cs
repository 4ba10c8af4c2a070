using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Assessment.Features.Authorisations;

/// <summary>Delegations as rows.</summary>
internal static class DelegationStore
{
    public static Delegation? ById(Tx tx, string delegationId)
    {
        Delegation? found = null;
        tx.Prepare(DelegationSql.ById).Query(row => found = row.GetRowParser<Delegation>()(row), delegationId);
        return found;
    }

    /// <summary>Whether the manager has delegated for one of these days.</summary>
    public static bool Overlaps(Tx tx, string managerId, DateOnly fromOn, DateOnly lastOn) =>
        tx.Prepare(DelegationSql.Overlapping).Text(managerId, fromOn.Text(), lastOn.Text()) is not null;

    public static void Insert(Tx tx, Delegation made) => tx.Prepare(DelegationSql.Insert).Execute(
        made.DelegationId, made.ManagerId, made.DeputyId, made.FromOn.Text(), made.LastOn.Text(), made.MadeBy, Instant.Text(made.MadeAt));

    public static void End(Tx tx, string delegationId, string by, DateTimeOffset at) => tx.Prepare(DelegationSql.End).Execute(delegationId, by, Instant.Text(at));

    /// <summary>Whose queues a deputy looks after on a day.</summary>
    public static Task<IReadOnlyList<string>> ManagersAsync(Session session, string deputyId, DateOnly today) =>
        session.ListAsync<string>(DelegationSql.ListManagers, new { DeputyId = deputyId, Today = today });

    public static async Task<(IReadOnlyList<Delegation> Rows, bool More)> PageAsync(Session session, string workerId, bool notOver, DateOnly today, Page page)
    {
        var found = await session.ListAsync<Delegation>(DelegationSql.List(workerId.Length > 0, notOver, page.After.Count == 0), new
        {
            WorkerId = workerId,
            Today = today,
            From = page.After.Count == 0 ? "" : page.After[0],
            Id = page.After.Count == 0 ? "" : page.After[1],
            Most = page.Size + 1
        });
        return ([.. found.Take(page.Size)], found.Count > page.Size);
    }
}
