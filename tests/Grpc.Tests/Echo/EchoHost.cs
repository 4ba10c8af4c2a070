using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Grpc.Tests.Echo;

/// <summary>The echo service on a real Kestrel and a free port, with a channel to it.</summary>
internal sealed class EchoHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EchoHost(WebApplication app, GrpcChannelOptions? options)
    {
        _app = app;
        Channel = GrpcChannel.ForAddress(Address, options ?? new GrpcChannelOptions());
        Client = new(Channel);
    }

    public string Address => _app.Urls.Single();
    public GrpcChannel Channel { get; }
    public V1.Echo.EchoClient Client { get; }
    public IServiceProvider Services => _app.Services;

    /// <param name="first">What the service does before it echoes.</param>
    /// <param name="services">Registers more than bare gRPC.</param>
    /// <param name="map">Maps more than the echo service.</param>
    /// <param name="channel">How the channel is made.</param>
    public static async Task<EchoHost> StartAsync(Func<ServerCallContext, Task>? first = null, Action<IServiceCollection>? services = null,
        Action<WebApplication>? map = null, GrpcChannelOptions? channel = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        services?.Invoke(builder.Services);
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(new EchoService(first));
        var app = builder.Build();
        app.MapGrpcService<EchoService>();
        map?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, channel);
    }

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await _app.DisposeAsync();
    }
}
