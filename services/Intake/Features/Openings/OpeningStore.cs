using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Intake.Features.Openings;

/// <summary>Openings of restricted records, as rows.</summary>
public static class OpeningStore
{
    public static void Insert(Tx tx, Opening opening) => tx.Prepare(OpeningSql.Insert).Execute(
        opening.OpeningId, opening.Version, opening.ChildId, opening.AccountId, opening.By, opening.Reason, Instant.Text(opening.OpenedAt), Instant.Text(opening.Until));

    public static Opening? ById(Tx tx, string openingId)
    {
        Opening? found = null;
        tx.Prepare(OpeningSql.ById).Query(row => found = row.GetRowParser<Opening>()(row), openingId);
        return found;
    }

    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static void Acknowledge(Tx tx, Opening opening)
    {
        if (tx.Prepare(OpeningSql.Acknowledge).Execute(opening.OpeningId, opening.Version, Instant.Text(opening.AcknowledgedAt!.Value), opening.AcknowledgedBy) == 0)
            throw new StaleVersion("opening", opening.OpeningId, ById(tx, opening.OpeningId)?.Version ?? 0);
    }

    /// <summary>Whether the person has opened a record of this child and the time is not over.</summary>
    public static async Task<bool> IsOpenAsync(Session session, string keptId, string accountId, DateTimeOffset now) =>
        await session.OneAsync<int>(OpeningSql.CountOpen, new { KeptId = keptId, AccountId = accountId, Now = Instant.Text(now) }) > 0;

    /// <inheritdoc cref="IsOpenAsync"/>
    public static bool IsOpen(Tx tx, string keptId, string accountId, DateTimeOffset now)
    {
        var open = false;
        tx.Prepare(OpeningSql.AnyOpen).Query(_ => open = true, accountId, Instant.Text(now), keptId);
        return open;
    }

    public static Task<int> CountWaitingAsync(Session session) => session.OneAsync<int>(OpeningSql.CountWaiting);

    /// <summary>The page's openings, newest first, and one more if there is another page.</summary>
    public static Task<IReadOnlyList<Opening>> PageAsync(Session session, bool waitingOnly, Page page)
    {
        var first = page.After.Count == 0;
        return session.ListAsync<Opening>(OpeningSql.List(waitingOnly, first), new { Key = first ? "" : page.After[0], Id = first ? "" : page.After[1], Most = page.Size + 1 });
    }
}
