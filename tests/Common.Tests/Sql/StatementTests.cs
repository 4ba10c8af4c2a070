using System.Data.Common;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Common.Tests.Sql;

public sealed class StatementTests
{
    private const string Insert = "insert into [notes] ([text]) values (@0)";
    private const string Update = "update [notes] set [text] = @1 where [text] = @0";
    private const string Find = "select [text] from [notes] where [text] = @0 and (@1 is null or @2 = 1)";

    [Theory]
    [MemberData(nameof(Engine.Both), MemberType = typeof(Engine))]
    public async Task Execute_SameStatementAgain_TakesTheNewValuesAndCountsRows(Dialect engine)
    {
        await using var sample = await SampleDb.StartAsync(engine);

        var counts = await WriteAsync(sample, tx =>
        {
            var (insert, update) = (tx.Prepare(Insert), tx.Prepare(Update));
            return (int[])[insert.Execute("Zoë"), insert.Execute("a much longer note than the first"), update.Execute("Zoë", ""), update.Execute("nowhere", "x")];
        });

        Assert.Equal([1, 1, 1, 0], counts);
        Assert.Equal(["", "a much longer note than the first"], (await sample.NotesAsync()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engine.Both), MemberType = typeof(Engine))]
    public async Task Text_RowOrNone_IsItsFirstColumnOrNull(Dialect engine)
    {
        await using var sample = await SampleDb.StartAsync(engine);

        var found = await WriteAsync(sample, tx =>
        {
            tx.Prepare(Insert).Execute("one");
            var find = tx.Prepare(Find);
            return (string?[])[find.Text("one", null, 0), find.Text("one", "x", 1), find.Text("one", "x", 0L), find.Text("two", null, 1)];
        });

        Assert.Equal(new string?[] { "one", "one", null, null }, found);
    }

    [Theory]
    [MemberData(nameof(Engine.Both), MemberType = typeof(Engine))]
    public async Task Execute_RuleOfTheTableBroken_ThrowsAndCanRunAgain(Dialect engine)
    {
        await using var sample = await SampleDb.StartAsync(engine);
        await WriteAsync(sample, tx => tx.Prepare(Insert).Execute("once"));

        await Assert.ThrowsAnyAsync<DbException>(() => WriteAsync(sample, tx => tx.Prepare(Insert).Execute("once")));

        Assert.Equal(1, await WriteAsync(sample, tx => tx.Prepare(Insert).Execute("twice")));
        Assert.Equal(["once", "twice"], (await sample.NotesAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Prepare_TwoStatements_IsRefused()
    {
        await using var sample = await SampleDb.StartAsync(Dialect.Sqlite);

        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(sample, tx => tx.Prepare(Insert + "; delete from [notes]").Execute("x")));
    }

    private static Task<T> WriteAsync<T>(SampleDb sample, Func<Tx, T> work) =>
        sample.Db.WriteAsync(tx => Task.FromResult(work(tx)), TestContext.Current.CancellationToken);
}
