using System.Net;
using System.Net.Sockets;
using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;

namespace CsWorkPerf.AllInOne.Hosting;

/// <summary>
/// The services of a data folder, called over gRPC as the local administrator: those of the server that runs on the folder,
/// or hosted here for as long as a verb needs them.
/// </summary>
internal sealed class Council : IAsyncDisposable
{
    // A rebuild over years of records streams its progress for as long as its token is good. It goes to the
    // services of this data folder only, which run in this process or on this machine.
    private static readonly TimeSpan LongestCall = TimeSpan.FromHours(12);

    private readonly DataFolder _folder;
    private readonly RunningHost? _services;
    private readonly ServiceProvider? _keys;
    private readonly GrpcChannel _channel;

    private readonly bool _keepFolder;

    private Council(DataFolder folder, RunningHost? services, ServiceProvider? keys, string address, bool keepFolder = false)
    {
        (_folder, _services, _keys, _keepFolder) = (folder, services, keys, keepFolder);
        _channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { MaxReceiveMessageSize = 64 * 1024 * 1024 });
        var tokens = (services?.Services ?? keys!).GetRequiredService<AccessTokens>();
        Invoker = _channel.Intercept(metadata =>
        {
            metadata.Add("authorization", "Bearer " + tokens.Make(LocalAdministrator, DateTimeOffset.UtcNow.Add(LongestCall)));
            return metadata;
        });
    }

    /// <summary>Who holds the data folder holds the keys: the verbs act in this name, and the access log shows it.</summary>
    private static Actor LocalAdministrator => new() { AccountId = "command-line", Name = "Command line", Roles = [Roles.Administrator, Roles.Service] };

    public CallInvoker Invoker { get; }

    /// <summary>For calls in another name than the local administrator's.</summary>
    public ChannelBase Channel => _channel;

    /// <summary>The settings of this process.</summary>
    public IConfiguration Settings => Hosts.Configuration(_folder.FullPath);

    /// <summary>Where the running server's pages are; null when the services are hosted here.</summary>
    public string? PortalUrl { get; private init; }

    public static async Task<Council> OpenAsync(RunOptions options, CancellationToken cancellation)
    {
        var folder = DataFolder.Open(options.Data);
        if (!folder.IsHeld) return new Council(folder, null, Keys(folder), folder.Server.Grpc) { PortalUrl = folder.Server.Portal };
        try
        {
            return await HostAsync(folder, keepFolder: false, cancellation);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Hosts the services of a folder that this process holds, on a port of their own; the folder stays held afterwards if asked.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="keepFolder">Whether it stays held.</param>
    /// <param name="cancellation">The caller's.</param>
    /// <param name="time">The services' clock; the machine's by default.</param>
    public static async Task<Council> HostAsync(DataFolder folder, bool keepFolder, CancellationToken cancellation, TimeProvider? time = null)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var services = await RunningHost.StartAsync(Hosts.BuildServices(folder.FullPath, address, time), cancellation);
        folder.Publish(address);
        return new Council(folder, services, null, address, keepFolder);
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        if (_services is not null) await _services.DisposeAsync();
        if (_keys is not null) await _keys.DisposeAsync();
        if (!_keepFolder) _folder.Dispose();
    }

    private static ServiceProvider Keys(DataFolder folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder.FullPath)]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddTokens(configuration, makesKeys: false);
        return services.BuildServiceProvider();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
