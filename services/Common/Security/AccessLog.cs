using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Common.Security;

/// <summary>The append-only log of who opened or changed which record; one entry per query for lists.</summary>
public static class AccessLog
{
    private const string Insert =
        "insert into [access_log] ([at], [account_id], [by], [action], [record], [record_id], [detail]) values (@0, @1, @2, @3, @4, @5, @6)";

    /// <summary>
    /// Adds an entry in the transaction of what it speaks of. The action is one of <see cref="AccessAction"/>.
    /// <paramref name="detail"/> holds no personal data.
    /// </summary>
    public static void Add(Tx tx, Actor actor, DateTimeOffset at, string action, string record, string recordId, string detail = "") =>
        tx.Prepare(Insert).Execute(Instant.Text(at), actor.AccountId, actor.Name, action, record, recordId, detail);

    /// <summary>Adds an entry for a record that was read. It is stored before the record is shown.</summary>
    /// <exception cref="StorageUnavailable">It cannot be stored, so the record may not be shown.</exception>
    public static Task AddAsync(Db db, Actor actor, DateTimeOffset at, string action, string record, string recordId, CancellationToken cancellation, string detail = "") =>
        AddAsync(db, actor, at, action, record, [recordId], cancellation, detail);

    /// <summary>Adds an entry for each of some records that were read together. They are stored before the records are shown.</summary>
    /// <exception cref="StorageUnavailable">They cannot be stored, so the records may not be shown.</exception>
    public static async Task AddAsync(
        Db db, Actor actor, DateTimeOffset at, string action, string record, IReadOnlyList<string> recordIds, CancellationToken cancellation, string detail = "")
    {
        try
        {
            await db.WriteAsync(tx =>
            {
                foreach (var recordId in recordIds) Add(tx, actor, at, action, record, recordId, detail);
                return Task.CompletedTask;
            }, cancellation);
        }
        catch (StorageUnavailable e)
        {
            throw new StorageUnavailable(e.Full
                ? "The disk is full. No record can be shown until there is room again, because every opening of a record is logged."
                : "The database cannot be written now. No record can be shown, because every opening of a record is logged; try again.", e.Full, e);
        }
    }
}
