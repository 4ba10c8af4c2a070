using System.Data.Common;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Common.Tests.Sql;

namespace CsWorkPerf.Common.Tests.Security;

public sealed class AccessLogStoreTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 17, 9, 0, 0, TimeSpan.Zero);
    private static readonly AccessLogFilter Everything = new("", "", "", null, null);

    [Theory]
    [MemberData(nameof(Engine.Both), MemberType = typeof(Engine))]
    public async Task PageAsync_FiltersAndPages_GivesWhatMatchesNewestFirst(Dialect engine)
    {
        await using var sample = await SampleDb.StartAsync(engine);
        await AddAsync(sample, 0, "ann", "open", "f1");
        await AddAsync(sample, 1, "ann", "change", "f1");
        await AddAsync(sample, 1, "bob", "open", "f2");
        await AddAsync(sample, 2, "bob", "open", "f1");

        Assert.Equal(["bob f1", "bob f2", "ann f1", "ann f1"], (await PageAsync(sample, Everything)).Select(Brief));
        Assert.Equal(["bob f1", "bob f2"], (await PageAsync(sample, Everything with { AccountId = "bob" })).Select(Brief));
        Assert.Equal(["bob f1"], (await PageAsync(sample, Everything with { RecordId = "f1", Action = "open", From = Morning.AddHours(1) })).Select(Brief));
        Assert.Equal(["ann f1"], (await PageAsync(sample, Everything with { To = Morning.AddHours(1) })).Select(Brief));

        var first = await PageAsync(sample, Everything, 1);
        Assert.Equal(["bob f1", "bob f2"], first.Select(Brief));
        Assert.Equal(["bob f2", "ann f1"], (await PageAsync(sample, Everything, 1, first[0])).Select(Brief));
        Assert.Equal(["ann f1", "ann f1"], (await PageAsync(sample, Everything, 2, first[1])).Select(Brief));
    }

    [Theory]
    [MemberData(nameof(Engine.Both), MemberType = typeof(Engine))]
    public async Task Table_UpdateOrDelete_IsRefusedAndEveryEntryStays(Dialect engine)
    {
        await using var sample = await SampleDb.StartAsync(engine);
        await AddAsync(sample, 0, "ann", "open", "f1");

        foreach (var sql in new[] { "update [access_log] set [account_id] = 'bob'", "delete from [access_log]" })
        {
            var refused = await Assert.ThrowsAnyAsync<DbException>(() => sample.Db.WriteAsync(tx => tx.ExecuteAsync(sql), CancellationToken.None));
            Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["ann f1"], (await PageAsync(sample, Everything)).Select(Brief));
    }

    private static Task AddAsync(SampleDb sample, int hour, string account, string action, string id) => AccessLog.AddAsync(
        sample.Db, new Actor { AccountId = account, Name = account, Roles = [] }, Morning.AddHours(hour), action, "file", id, CancellationToken.None);

    private static Task<IReadOnlyList<AccessLogRow>> PageAsync(SampleDb sample, AccessLogFilter filter, int size = 50, AccessLogRow? after = null) =>
        sample.Db.ReadAsync(session => AccessLogStore.PageAsync(session, filter, new Page(size, after is null ? [] : [after.At, after.Id.ToString("D", null)])), CancellationToken.None);

    private static string Brief(AccessLogRow row) => $"{row.AccountId} {row.RecordId}";
}
