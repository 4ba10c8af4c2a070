using CsWorkPerf.Common.Security;
using CsWorkPerf.TestSupport;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Common.Tests.Security;

/// <summary>The part of a process that makes and reads tokens, over a key folder.</summary>
internal sealed class KeyRing : IDisposable
{
    private readonly ServiceProvider _services;

    public KeyRing(string keys, string data, bool makesKeys, TimeProvider? time = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Keys:Folder", (string?)keys), KeyValuePair.Create("Data:Folder", (string?)data)]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(time ?? new ManualTime());
        services.AddTokens(configuration, makesKeys);
        _services = services.BuildServiceProvider();
    }

    public string Make(Actor actor) => _services.GetRequiredService<AccessTokens>().Make(actor, new ManualTime().GetUtcNow().AddMinutes(5));

    /// <summary>Who a token says it is; null where it cannot be read.</summary>
    public Actor? Read(string token)
    {
        var options = _services.GetRequiredService<IOptionsMonitor<BearerTokenOptions>>().Get(AccessTokens.Scheme);
        return options.BearerTokenProtector.Unprotect(token) is { } ticket ? AccessTokens.Actor(ticket.Principal) : null;
    }

    public ServiceTokens ServiceTokens => _services.GetRequiredService<ServiceTokens>();

    public void Dispose() => _services.Dispose();
}
