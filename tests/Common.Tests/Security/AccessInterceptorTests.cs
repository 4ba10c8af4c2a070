using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Tests.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;
using Grpc.Health.V1;

namespace CsWorkPerf.Common.Tests.Security;

/// <summary>A host that offers what every host offers; its feed is for services only.</summary>
public sealed class AccessInterceptorTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private TestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TestHost.StartAsync(
        "sample", builder => builder.Services.AddService<SampleService>(builder.Configuration, typeof(SampleDb).Assembly), _ => { }, _time);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static async Task<(StatusCode Code, string Detail)> ReadFeedAsync(CallInvoker caller)
    {
        try
        {
            using var call = new EventFeed.EventFeedClient(caller).Read(new() { Source = "sample" });
            await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken);
            return (StatusCode.OK, "");
        }
        catch (RpcException e)
        {
            return (e.StatusCode, e.Status.Detail);
        }
    }

    public static TheoryData<string> Rpcs => [.. RpcMatrix.Of("cswp.common.v1")];

    [Theory]
    [MemberData(nameof(Rpcs))]
    public async Task Call_AsEveryRole_IsLetInAsTheTableSays(string rpc) =>
        Assert.Empty(await RpcMatrix.FaultsAsync(_host, [FeedReflection.Descriptor, AccessLogReflection.Descriptor], rpc));

    [Fact]
    public async Task Call_WithoutToken_IsToldHowToSendOne()
    {
        var (code, detail) = await ReadFeedAsync(_host.Anonymous());

        Assert.Equal((StatusCode.Unauthenticated, "Send a valid access token: authorization: Bearer TOKEN."), (code, detail));
        Assert.Equal(StatusCode.Unauthenticated, (await ReadFeedAsync(_host.With("rubbish"))).Code);
    }

    [Fact]
    public async Task Call_WithoutToken_MayAskForHealth() =>
        Assert.NotNull(await new Health.HealthClient(_host.Anonymous()).CheckAsync(new(), cancellationToken: TestContext.Current.CancellationToken));

    [Fact]
    public async Task Call_WrongRole_NamesTheRolesNeededAndHeld()
    {
        var (code, detail) = await ReadFeedAsync(_host.As(Roles.Administrator, Roles.Analyst));

        Assert.Equal((StatusCode.PermissionDenied, "This needs one of the roles service; you have administrator, analyst."), (code, detail));
    }

    [Fact]
    public async Task Call_RightRole_IsLetInUntilTheTokenEnds()
    {
        var caller = _host.As(Roles.Service);

        Assert.Equal(StatusCode.OK, (await ReadFeedAsync(caller)).Code);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(StatusCode.Unauthenticated, (await ReadFeedAsync(caller)).Code);
    }

    [Fact]
    public async Task Call_RevokedToken_IsRefusedAndOthersAreNot()
    {
        Actor program(string token) => new() { AccountId = token, Name = "Program", Roles = [Roles.Service], TokenId = token };

        _host.Get<RevokedTokens>().Add("t1");

        Assert.Equal((StatusCode.Unauthenticated, "This token was revoked; ask an administrator for a new one."), await ReadFeedAsync(_host.As(program("t1"))));
        Assert.Equal(StatusCode.OK, (await ReadFeedAsync(_host.As(program("t2")))).Code);
        Assert.Equal([KeyValuePair.Create("t2", _time.GetUtcNow())], _host.Get<RevokedTokens>().TakeUsed());
        Assert.Empty(_host.Get<RevokedTokens>().TakeUsed());
    }

    [Fact]
    public void RolesFor_RpcThatIsNotInTheTable_AreNone() => Assert.Empty(RpcAccess.RolesFor("/cswp.intake.v1.Contacts/DropEverything"));
}
