using CsWorkPerf.Common.Hosting;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Common.Grpc;

/// <summary>
/// Registers typed clients of the services. A service's address is the setting <c>Services:&lt;Name&gt;</c>, such as
/// <c>Services:Intake=http://localhost:5001</c>; a missing or unsafe one stops the host at start, naming the key.
/// </summary>
public static class GrpcClients
{
    /// <summary>Says how clients call; then add the clients to what it returns.</summary>
    public static GrpcClientsBuilder AddGrpcClients(this IServiceCollection services, Action<GrpcClientOptions>? configure = null)
    {
        services.AddLogging(GrpcLogging.Quieten);
        services.AddOptions<GrpcClientOptions>().Configure(options => configure?.Invoke(options))
            .Validate(options => options.Deadline > TimeSpan.Zero, "The deadline of gRPC clients must be longer than nothing.").ValidateOnStart();
        return new(services);
    }
}

/// <summary>Adds clients, service by service.</summary>
public sealed class GrpcClientsBuilder
{
    private readonly IServiceCollection _services;

    internal GrpcClientsBuilder(IServiceCollection services) => _services = services;

    /// <summary>Makes <typeparamref name="TClient"/> injectable. Clients of the same service share its connections.</summary>
    /// <param name="service">The service's name in the settings, such as "Intake".</param>
    public GrpcClientsBuilder Add<TClient>(string service) where TClient : ClientBase<TClient>
    {
        AddService(service);
        // Transient, so that each takes its token from the scope it is made in; making one is a few allocations.
        _services.AddTransient(provider => Client<TClient>(provider, service));
        return this;
    }

    /// <summary>As <see cref="Add"/>, for RPCs that every service offers: the service's name is the key to inject it by.</summary>
    /// <param name="services">The services' names in the settings.</param>
    public GrpcClientsBuilder AddEach<TClient>(params ReadOnlySpan<string> services) where TClient : ClientBase<TClient>
    {
        foreach (var service in services)
        {
            AddService(service);
            _services.AddKeyedTransient(service, (provider, key) => Client<TClient>(provider, (string)key!));
        }
        return this;
    }

    private void AddService(string service)
    {
        _services.AddOptions<ServiceAddress>(service).Configure<IConfiguration>((address, configuration) => address.Url = HostAddress.Of(service, configuration))
            .ValidateOnStart();
        _services.TryAddKeyedSingleton(service, (provider, _) => Channel(provider, service));
    }

    private static TClient Client<TClient>(IServiceProvider provider, string service) where TClient : ClientBase<TClient> =>
        (TClient)Activator.CreateInstance(typeof(TClient), provider.GetRequiredKeyedService<GrpcChannel>(service)
            .Intercept(new ClientDefaults(provider, provider.GetRequiredService<IOptions<GrpcClientOptions>>().Value)))!;

    private static GrpcChannel Channel(IServiceProvider provider, string service) => ServiceChannel.To(
        provider.GetRequiredService<IOptionsMonitor<ServiceAddress>>().Get(service).Url, provider.GetService<ILoggerFactory>());

    private sealed class ServiceAddress
    {
        public string Url { get; set; } = "";
    }
}
