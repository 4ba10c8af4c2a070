using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Grpc.Tests.Echo;
using CsWorkPerf.Grpc.Tests.Echo.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using V1Client = CsWorkPerf.Grpc.Tests.Echo.V1.Echo.EchoClient;

namespace CsWorkPerf.Grpc.Tests.Plumbing;

public sealed class GrpcClientsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Call_WithoutDeadline_GetsTheDefaultForUnaryAndNoneForStreams()
    {
        var seen = new List<DateTime>();
        await using var host = await EchoHost.StartAsync(context => { seen.Add(context.Deadline); return Task.CompletedTask; });
        await using var services = Clients(host.Address);
        var client = services.GetRequiredService<V1Client>();

        await client.SayAsync(new EchoRequest(), cancellationToken: Cancel);
        await client.Spread(new EchoRequest(), cancellationToken: Cancel).ResponseStream.MoveNext(Cancel);

        Assert.InRange(seen[0], DateTime.UtcNow, DateTime.UtcNow.AddSeconds(10));
        Assert.Equal(DateTime.MaxValue, seen[1]);
    }

    [Fact]
    public async Task AddEach_TwoServices_CallsEachUnderItsOwnName()
    {
        var seen = new List<string>();
        await using var intake = await EchoHost.StartAsync(_ => { seen.Add("intake"); return Task.CompletedTask; });
        await using var workforce = await EchoHost.StartAsync(_ => { seen.Add("workforce"); return Task.CompletedTask; });
        var collection = new ServiceCollection();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            [new("Services:Intake", intake.Address), new("Services:Workforce", workforce.Address)]).Build());
        collection.AddGrpcClients().AddEach<V1Client>("Intake", "Workforce");
        await using var services = collection.BuildServiceProvider();

        await services.GetRequiredKeyedService<V1Client>("Workforce").SayAsync(new EchoRequest(), cancellationToken: Cancel);
        await services.GetRequiredKeyedService<V1Client>("Intake").SayAsync(new EchoRequest(), cancellationToken: Cancel);

        Assert.Equal(["workforce", "intake"], seen);
    }

    [Fact]
    public async Task Call_WithItsOwnDeadline_KeepsIt()
    {
        var seen = DateTime.MinValue;
        await using var host = await EchoHost.StartAsync(context => { seen = context.Deadline; return Task.CompletedTask; });
        await using var services = Clients(host.Address);

        await services.GetRequiredService<V1Client>().SayAsync(new EchoRequest(), deadline: DateTime.UtcNow.AddHours(1), cancellationToken: Cancel);

        Assert.True(seen > DateTime.UtcNow.AddMinutes(50));
    }

    [Fact]
    public async Task Call_SlowerThanTheDefault_IsDeadlineExceeded()
    {
        await using var host = await EchoHost.StartAsync(context => Task.Delay(Timeout.Infinite, context.CancellationToken));
        await using var services = Clients(host.Address, options => options.Deadline = TimeSpan.FromMilliseconds(200));

        var failure = await Assert.ThrowsAsync<RpcException>(async () =>
            await services.GetRequiredService<V1Client>().SayAsync(new EchoRequest(), cancellationToken: Cancel));

        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
    }

    [Fact]
    public async Task Token_OfTheScope_GoesWithEveryKindOfCall()
    {
        var seen = new List<string?>();
        await using var host = await EchoHost.StartAsync(context => { seen.Add(context.RequestHeaders.GetValue("authorization")); return Task.CompletedTask; });
        await using var services = Clients(host.Address, options => options.Token = (provider, _) => new(provider.GetRequiredService<User>().Token));
        foreach (var user in new[] { "ann", "ben" })
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<User>().Token = user;
            var client = scope.ServiceProvider.GetRequiredService<V1Client>();

            await client.SayAsync(new EchoRequest(), cancellationToken: Cancel);
            client.Say(new EchoRequest(), cancellationToken: Cancel);
            await client.Spread(new EchoRequest(), cancellationToken: Cancel).ResponseStream.MoveNext(Cancel);
            var gather = client.Gather(cancellationToken: Cancel);
            await gather.RequestStream.CompleteAsync();
            await gather;
            var chat = client.Chat(cancellationToken: Cancel);
            await chat.RequestStream.CompleteAsync();
            await chat.ResponseStream.MoveNext(Cancel);
        }

        Assert.Equal(Enumerable.Repeat("Bearer ann", 5).Concat(Enumerable.Repeat("Bearer ben", 5)), seen);
    }

    [Fact]
    public async Task Token_None_SendsNoHeader()
    {
        string? seen = "";
        await using var host = await EchoHost.StartAsync(context => { seen = context.RequestHeaders.GetValue("authorization"); return Task.CompletedTask; });
        await using var services = Clients(host.Address, options => options.Token = (_, _) => new((string?)null));

        await services.GetRequiredService<V1Client>().SayAsync(new EchoRequest(), cancellationToken: Cancel);

        Assert.Null(seen);
    }

    [Fact]
    public async Task Call_NobodyThere_IsUnavailableAndNoRefusal()
    {
        await using var services = Clients("http://127.0.0.1:9");

        var failure = await Assert.ThrowsAsync<RpcException>(async () =>
            await services.GetRequiredService<V1Client>().SayAsync(new EchoRequest(), cancellationToken: Cancel));

        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
        Assert.Null(RpcErrors.Refusal(failure));
    }

    /// <summary>By default the library's tries are further and further apart, up to two minutes: this many take it a quarter of one.</summary>
    [Fact]
    public async Task Call_NobodyThere_KeepsTryingSoThatWhoComesIsFoundSoon()
    {
        using var log = new LogLines();
        await using var services = Clients("http://127.0.0.1:9", log: log);

        await Assert.ThrowsAsync<RpcException>(async () => await services.GetRequiredService<V1Client>().SayAsync(new EchoRequest(), cancellationToken: Cancel));

        await Eventually.Async(
            () => Task.FromResult(log.Lines.Count(line => line.Contains("connecting socket to", StringComparison.Ordinal))), tries => tries >= 6, "six tries", TimeSpan.FromSeconds(9));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("localhost:5001", null)]
    [InlineData("/intake", null)]
    [InlineData("ftp://localhost", null)]
    [InlineData("http://intake.council.example:5001", null)]
    [InlineData("http://intake.council.example:5001", "false")]
    public async Task Address_MissingOrUnsafe_StopsTheHostNamingTheKey(string? address, string? allow)
    {
        using var host = Host(address, allow);

        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync(Cancel));

        Assert.Contains("Services:Echo", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5001", null)]
    [InlineData("http://127.0.0.1:5001", null)]
    [InlineData("http://[::1]:5001", null)]
    [InlineData("https://intake.council.example", null)]
    [InlineData("http://intake:5101", "true")]
    public async Task Address_Safe_Starts(string address, string? allow)
    {
        using var host = Host(address, allow);

        await host.StartAsync(Cancel);

        Assert.NotNull(host.Services.GetService<V1Client>());
    }

    private static ServiceProvider Clients(string address, Action<GrpcClientOptions>? configure = null, LogLines? log = null)
    {
        var services = new ServiceCollection().AddScoped<User>()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Services:Echo", address)]).Build());
        services.AddGrpcClients(configure).Add<V1Client>("Echo");
        if (log is not null) services.AddLogging(logging => logging.AddProvider(log).AddFilter<LogLines>("Grpc", LogLevel.Trace));
        return services.BuildServiceProvider(validateScopes: false);
    }

    private static IHost Host(string? address, string? allow)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([new("Services:Echo", address), new("Grpc:AllowPlaintext", allow)]);
        builder.Services.AddGrpcClients().Add<V1Client>("Echo");
        return builder.Build();
    }

    private sealed class User
    {
        public string Token { get; set; } = "nobody";
    }
}
