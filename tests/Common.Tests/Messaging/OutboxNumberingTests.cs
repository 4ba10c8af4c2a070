using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Common.Tests.Sql;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Common.Tests.Messaging;

/// <summary>The numbering is SQL Server's, in SQL that both engines understand: here it runs on SQLite, on tables of that shape.</summary>
public sealed class OutboxNumberingTests
{
    [Fact]
    public async Task RunAsync_RowsWaiting_GetTheNextPositionsInOrderWithoutGaps()
    {
        using var folder = new TempFolder();
        await using var db = new Db<SampleService>(new DataSettings(Dialect.Sqlite, $"Data Source={Path.Combine(folder.Path, "outbox.db")};Pooling=false"));
        await db.WriteAsync(async tx =>
        {
            await tx.ExecuteAsync("create table [feed] ([log_id] text not null, [head] integer not null)");
            await tx.ExecuteAsync("insert into [feed] values ('log', 2)");
            await tx.ExecuteAsync("create table [outbox] ([seq] integer primary key, [position] integer)");
            // A rolled-back command leaves a hole in the sequence, and a slow one commits a low number late.
            await tx.ExecuteAsync("insert into [outbox] values (1, 1), (2, null), (4, 2), (5, null), (9, null)");
        }, CancellationToken.None);

        await OutboxNumbering.RunAsync(db, CancellationToken.None);
        Assert.Equal([(1, 1), (4, 2), (2, 3), (5, 4), (9, 5)], await RowsAsync(db));
        Assert.Equal(5, await HeadAsync(db));

        await OutboxNumbering.RunAsync(db, CancellationToken.None);
        Assert.Equal(5, await HeadAsync(db));

        await db.WriteAsync(tx => tx.ExecuteAsync("insert into [outbox] values (7, null)"), CancellationToken.None);
        await OutboxNumbering.RunAsync(db, CancellationToken.None);
        Assert.Equal((7, 6), (await RowsAsync(db))[^1]);
    }

    private static Task<IReadOnlyList<(long Seq, long Position)>> RowsAsync(Db db) =>
        db.ReadAsync(session => session.ListAsync<(long, long)>("select [seq], [position] from [outbox] order by [position]"), CancellationToken.None);

    private static Task<long> HeadAsync(Db db) => db.ReadAsync(session => session.OneAsync<long>("select [head] from [feed]"), CancellationToken.None);
}
