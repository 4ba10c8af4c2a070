using CsWorkPerf.Common.Security;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CsWorkPerf.Distributed.Tests;

/// <summary>Whoever runs an installation: makes tokens from its own keys, and sees whether a service is there.</summary>
public sealed class Operator : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <param name="keys">The installation's key folder.</param>
    /// <param name="makesKeys">Where no Workforce runs that makes them.</param>
    public Operator(string keys, bool makesKeys = false)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Keys:Folder", keys)]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        services.AddTokens(settings, makesKeys);
        _services = services.BuildServiceProvider();
    }

    /// <summary>A way to call, signed in with these roles.</summary>
    public CallInvoker As(GrpcChannel channel, params string[] roles)
    {
        var actor = new Actor { AccountId = "account-" + roles[0], Name = roles[0], Roles = roles };
        var token = _services.GetRequiredService<AccessTokens>().Make(actor, DateTimeOffset.UtcNow.AddHours(1));
        return channel.Intercept(metadata =>
        {
            metadata.Add("authorization", "Bearer " + token);
            return metadata;
        });
    }

    /// <summary>Whether the service's health says that it serves.</summary>
    public static async Task<bool> ServesAsync(GrpcChannel channel)
    {
        try
        {
            var answer = await new Health.HealthClient(channel).CheckAsync(new HealthCheckRequest(), deadline: DateTime.UtcNow.AddSeconds(2));
            return answer.Status == HealthCheckResponse.Types.ServingStatus.Serving;
        }
        catch (RpcException)
        {
            return false;
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
