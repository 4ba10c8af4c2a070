using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Common.V1;

namespace CsWorkPerf.Common.Tests.Sql;

public sealed class OnceTests
{
    private static readonly string Id = "5f0c8f1e-1a43-4c39-9f0b-6d5a4c3b2a10";

    [Theory]
    [MemberData(nameof(Engine.Both), MemberType = typeof(Engine))]
    public async Task RunAsync_SameKeyAgain_ReturnsTheFirstAnswerWithoutDoingItAgain(Dialect engine)
    {
        await using var sample = await SampleDb.StartAsync(engine);
        var key = RequestKey.Of(Id, "ann", new PageRequest { PageSize = 1 });

        var first = await AddOnceAsync(sample, key, "one");
        var second = await AddOnceAsync(sample, key, "two");

        Assert.Equal("one", first);
        Assert.Equal("one", second);
        Assert.Equal(["one"], await sample.NotesAsync());
    }

    [Theory]
    [MemberData(nameof(Engine.Both), MemberType = typeof(Engine))]
    public async Task RunAsync_SameKeyAnotherRequest_IsRefused(Dialect engine)
    {
        await using var sample = await SampleDb.StartAsync(engine);
        await AddOnceAsync(sample, RequestKey.Of(Id, "ann", new PageRequest { PageSize = 1 }), "one");

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => AddOnceAsync(sample, RequestKey.Of(Id, "ann", new PageRequest { PageSize = 2 }), "two"));

        Assert.Equal("REQUEST_ID_REUSED", refused.Rule);
    }

    [Theory]
    [MemberData(nameof(Engine.Both), MemberType = typeof(Engine))]
    public async Task RunAsync_AnotherCallersKey_IsAnotherKey(Dialect engine)
    {
        await using var sample = await SampleDb.StartAsync(engine);
        var request = new PageRequest { PageSize = 1 };

        await AddOnceAsync(sample, RequestKey.Of(Id, "ann", request), "one");
        await AddOnceAsync(sample, RequestKey.Of(Id, "ben", request), "two");

        Assert.Equal(["one", "two"], await sample.NotesAsync());
    }

    [Fact]
    public void Of_NotAUuid_NamesFieldValueAndRule()
    {
        var refused = Assert.Throws<InvalidInput>(() => RequestKey.Of("again", "ann", new PageRequest()));

        var violation = Assert.Single(refused.Violations);
        Assert.Equal("request_id", violation.Field);
        Assert.Contains("'again'", violation.Description, StringComparison.Ordinal);
    }

    private static Task<string> AddOnceAsync(SampleDb sample, RequestKey key, string text) => sample.Db.WriteAsync(
        tx => Once.RunAsync(tx, key, DateTimeOffset.UnixEpoch, async () =>
        {
            await tx.ExecuteAsync("insert into [notes] ([text]) values (@text)", new { text });
            return text;
        }), CancellationToken.None);
}
