using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Common.Tests.Sql;

public sealed class MigratorTests
{
    [Theory]
    [MemberData(nameof(Engine.Both), MemberType = typeof(Engine))]
    public async Task MigrateAsync_Twice_IsANoOp(Dialect engine)
    {
        await using var sample = await SampleDb.StartAsync(engine);
        var before = await TablesAsync(sample);

        await Migrator.MigrateAsync(sample.Db, typeof(MigratorTests).Assembly, TimeProvider.System, CancellationToken.None);

        Assert.Equal(before, await TablesAsync(sample));
    }

    [Theory]
    [MemberData(nameof(Engine.Both), MemberType = typeof(Engine))]
    public async Task MigrateAsync_OfAnEarlierVersion_SaysHowManyChangesItLacks(Dialect engine)
    {
        await using var sample = await SampleDb.StartAsync(engine);
        var said = new List<int>();

        await MigrateAsync();
        Assert.Empty(said);

        await sample.Db.WriteAsync(tx => tx.ExecuteAsync("delete from [migrations] where [name] = 'common/0002_access_log'"), CancellationToken.None);
        await Assert.ThrowsAnyAsync<Exception>(MigrateAsync);
        Assert.Equal([1], said.Distinct());

        Task MigrateAsync() => Migrator.MigrateAsync(sample.Db, typeof(MigratorTests).Assembly, TimeProvider.System, CancellationToken.None, said.Add);
    }

    [Theory]
    [MemberData(nameof(Engine.Both), MemberType = typeof(Engine))]
    public async Task MigrateAsync_FileChangedSince_IsRefused(Dialect engine)
    {
        await using var sample = await SampleDb.StartAsync(engine);
        await sample.Db.WriteAsync(tx => tx.ExecuteAsync("update [migrations] set [checksum] = 'other'"), CancellationToken.None);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Migrator.MigrateAsync(sample.Db, typeof(MigratorTests).Assembly, TimeProvider.System, CancellationToken.None));

        Assert.Contains("common/0001_plumbing", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_BothEngines_PairUpByName() => Assert.Equal(
        Migrator.Files(typeof(Migrator).Assembly, "common", Dialect.Sqlite).Select(file => file.Name),
        Migrator.Files(typeof(Migrator).Assembly, "common", Dialect.SqlServer).Select(file => file.Name));

    private static readonly SqlText Objects = new(
        sqlite: "select [name] || coalesce([sql], '') from [sqlite_master] order by [name]",
        sqlServer: "select [name] from [sys].[objects] where [type] in ('U', 'TR') order by [name]");

    private static Task<IReadOnlyList<string>> TablesAsync(SampleDb sample) =>
        sample.Db.ReadAsync(session => session.ListAsync<string>(Objects), CancellationToken.None);
}
