using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Common.Tests.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;

namespace CsWorkPerf.Common.Tests.Security;

public sealed class AccessLogTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 17, 9, 0, 0, TimeSpan.Zero);
    private static readonly Actor Ann = new() { AccountId = "ann", Name = "Ann Lee", Roles = [Roles.Practitioner] };
    private static readonly Actor Bob = new() { AccountId = "bob", Name = "Bob Fry", Roles = [Roles.Manager] };

    private TestHost _host = null!;

    private Db Db => _host.Get<Db<Filing>>();

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.StartAsync(
            "filing", builder => builder.Services.AddService<Filing>(builder.Configuration, typeof(AccessLogTests).Assembly), _ => { }, new ManualTime(Morning.AddHours(8)));
        await AddAsync(Ann, 0, "open", "file", "f1");
        await AddAsync(Ann, 1, "change", "file", "f1");
        await AddAsync(Bob, 2, "open", "file", "f1");
        await AddAsync(Bob, 3, "open", "file", "f2");
        await AddAsync(Bob, 4, "list", "files", "");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task SearchAccessLog_NoFilter_GivesEveryEntryNewestFirst()
    {
        var found = await SearchAsync(new());

        Assert.Equal(["list", "open f2", "open f1", "change f1", "open f1"], found.Entries.Select(Brief));
        var oldest = found.Entries[^1];
        Assert.Equal(("2026-03-17T09:00:00.000Z", "ann", "Ann Lee", "file"), (oldest.At, oldest.AccountId, oldest.By, oldest.Record));
        Assert.Empty(found.NextPageToken);
    }

    [Theory]
    [InlineData("bob", "", "", "", "", 3)]
    [InlineData("", "f1", "", "", "", 3)]
    [InlineData("", "", "open", "", "", 3)]
    [InlineData("bob", "f1", "open", "", "", 1)]
    [InlineData("", "", "", "2026-03-17T10:00:00Z", "", 4)]
    [InlineData("", "", "", "", "2026-03-17T10:00:00Z", 1)]
    [InlineData("", "", "", "2026-03-17T10:00:00.000Z", "2026-03-17T12:00:00.001Z", 3)]
    [InlineData("nobody", "", "", "", "", 0)]
    public async Task SearchAccessLog_Filters_GivesWhatMatchesAll(string account, string record, string action, string from, string to, int count)
    {
        var found = await SearchAsync(new() { AccountId = account, RecordId = record, Action = action, From = from, To = to });

        Assert.Equal(count, found.Entries.Count);
    }

    [Fact]
    public async Task SearchAccessLog_PageByPage_GivesEveryEntryOnceAlthoughSearchesAddTheirOwn()
    {
        // Five more at one instant, so that a page ends among equals.
        for (var i = 0; i < 5; i++) await AddAsync(Ann, 5, "open", "file", "g" + i);
        var seen = new List<string>();
        var token = "";
        do
        {
            var found = await SearchAsync(new() { Page = new PageRequest { PageSize = 3, PageToken = token } });
            seen.AddRange(found.Entries.Select(Brief));
            token = found.NextPageToken;
        }
        while (token.Length > 0);

        Assert.Equal(["open g4", "open g3", "open g2", "open g1", "open g0", "list", "open f2", "open f1", "change f1", "open f1"], seen);
    }

    [Fact]
    public async Task SearchAccessLog_Search_IsAnEntryThatSaysWhoSoughtWhat()
    {
        await SearchAsync(new() { AccountId = "bob", From = "2026-03-17T10:00:00Z" });

        var entry = (await SearchAsync(new() { Action = "search" })).Entries.Single();

        Assert.Equal(("account-administrator", "access_log", "account bob, from 2026-03-17T10:00:00.000Z"), (entry.AccountId, entry.Record, entry.Detail));
    }

    [Theory]
    [InlineData(Roles.Practitioner)]
    [InlineData(Roles.Manager)]
    [InlineData(Roles.WorkforceLead)]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Analyst)]
    [InlineData(Roles.Service)]
    public async Task SearchAccessLog_NotAnAdministrator_IsDenied(string role)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(() => SearchAsync(new(), role));

        Assert.Equal(StatusCode.PermissionDenied, refused.StatusCode);
    }

    [Fact]
    public async Task SearchAccessLog_NoToken_IsRefused()
    {
        var client = new AccessLogs.AccessLogsClient(_host.Anonymous());

        var refused = await Assert.ThrowsAsync<RpcException>(() => client.SearchAccessLogAsync(new() { Source = "filing" }).ResponseAsync);

        Assert.Equal(StatusCode.Unauthenticated, refused.StatusCode);
    }

    [Fact]
    public async Task SearchAccessLog_UnknownSource_IsNotFound()
    {
        var refused = await Assert.ThrowsAsync<RpcException>(() => SearchAsync(new() { Source = "cellar" }));

        Assert.Equal(StatusCode.NotFound, refused.StatusCode);
        Assert.Contains("cellar", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SearchAccessLog_EveryFieldWrong_NamesEachAndLogsNothing()
    {
        var refused = await Assert.ThrowsAsync<RpcException>(() => SearchAsync(new()
        {
            AccountId = new string('a', 65),
            RecordId = new string('r', 101),
            Action = new string('x', 101),
            From = "17/03/2026",
            To = "2026-03-17T09:00:00Z\0",
            Page = new PageRequest { PageSize = 501, PageToken = "nonsense" }
        }));

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        foreach (var field in new[] { "account_id", "record_id", "action", "from", "to", "page.page_size", "page.page_token" })
            Assert.Contains(field + " ", refused.Status.Detail, StringComparison.Ordinal);
        Assert.Equal(5, await CountAsync());
    }

    [Fact]
    public async Task SearchAccessLog_FromNotBeforeTo_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<RpcException>(() => SearchAsync(new() { From = "2026-03-17T09:00:00Z", To = "2026-03-17T09:00:00Z" }));

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
    }

    [Fact]
    public async Task SearchAccessLog_TokenOfAnotherSearch_IsRefused()
    {
        var first = await SearchAsync(new() { Page = new PageRequest { PageSize = 2 } });

        var refused = await Assert.ThrowsAsync<RpcException>(() => SearchAsync(new() { AccountId = "bob", Page = new PageRequest { PageToken = first.NextPageToken } }));

        Assert.Contains("page.page_token", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddAsync_DiskFull_SaysThatNothingCanBeShownForOpeningIsLogged()
    {
        using var disk = SmallDisk.TryMount(megabytes: 4);
        Assert.SkipWhen(disk is null, "The right to mount a small disk (root on Linux) is missing.");
        await using var sample = await SampleDb.StartAsync(Dialect.Sqlite, disk.Path);
        await FillAsync(Path.Combine(disk.Path, "ballast"));

        // The database may have some room in its own files yet.
        var refused = await Assert.ThrowsAsync<StorageUnavailable>(async () =>
        {
            for (var i = 0; i < 10_000; i++) await AccessLog.AddAsync(sample.Db, Ann, Morning, AccessAction.Open, "file", "f1", CancellationToken.None, new string('x', 400));
        });

        Assert.True(refused.Full);
        Assert.Equal("The disk is full. No record can be shown until there is room again, because every opening of a record is logged.", refused.Message);
    }

    private static async Task FillAsync(string path)
    {
        await using var file = File.Create(path, bufferSize: 0);
        try
        {
            while (true) await file.WriteAsync(new byte[4096]);
        }
        catch (IOException)
        {
            // That is what it is for.
        }
    }

    private Task AddAsync(Actor actor, int hour, string action, string record, string id) =>
        AccessLog.AddAsync(Db, actor, Morning.AddHours(hour), action, record, id, CancellationToken.None);

    private Task<int> CountAsync() => Db.ReadAsync(session => session.OneAsync<int>("select count(*) from [access_log]"), CancellationToken.None);

    private async Task<SearchAccessLogResponse> SearchAsync(SearchAccessLogRequest request, string role = Roles.Administrator)
    {
        if (request.Source.Length == 0) request.Source = "filing";
        return await new AccessLogs.AccessLogsClient(_host.As(role)).SearchAccessLogAsync(request);
    }

    private static string Brief(AccessLogEntry entry) => $"{entry.Action} {entry.RecordId}".Trim();

    private sealed class Filing : IService
    {
        public static string Name => "filing";
    }
}
