using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.TestSupport;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CsWorkPerf.EndToEnd.Tests.Crash;

/// <summary>Calls a system as people who may do everything at the front door and see its figures, with tokens from its own keys.</summary>
internal sealed class Caller : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly GrpcChannel _channel;

    public Caller(AllInOneProcess system)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", system.Data)]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        services.AddTokens(settings, makesKeys: false);
        _services = services.BuildServiceProvider();
        _channel = GrpcChannel.ForAddress(system.GrpcUrl);
        Invoker = As(0);
    }

    /// <summary>The first of several people who may all do the same.</summary>
    public CallInvoker Invoker { get; }

    /// <summary>One of several people, by number.</summary>
    public CallInvoker As(int person)
    {
        var actor = new Actor { AccountId = $"account-{person}", Name = $"Caller {person}", Roles = [Roles.Manager, Roles.Analyst, Roles.Administrator, Roles.Service] };
        var token = _services.GetRequiredService<AccessTokens>().Make(actor, DateTimeOffset.UtcNow.AddHours(1));
        return _channel.Intercept(metadata =>
        {
            metadata.Add("authorization", "Bearer " + token);
            return metadata;
        });
    }

    /// <summary>Calls once; false where the system died before it answered.</summary>
    public static async Task<bool> TryAsync(Func<Task> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (RpcException away) when (IsAway(away))
        {
            return false;
        }
    }

    /// <summary>Calls again and again until it is answered.</summary>
    public static Task StubbornlyAsync(Func<Task> call) => Eventually.Async(() => TryAsync(call), "the call is answered", TimeSpan.FromMinutes(2));

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _services.DisposeAsync();
    }

    private static bool IsAway(RpcException fault) =>
        fault.StatusCode is StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled or StatusCode.DeadlineExceeded;
}
