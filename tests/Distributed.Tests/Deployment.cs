using CsWorkPerf.TestSupport;
using Grpc.Core;
using Grpc.Net.Client;

namespace CsWorkPerf.Distributed.Tests;

/// <summary>The four services, and the portal where it is asked for: a process each, on a RabbitMQ of their own.</summary>
public sealed class Deployment : IAsyncDisposable
{
    private static readonly string[] _names = ["Workforce", "Intake", "Assessment", "Reporting"];

    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, Uri> _addresses = _names.ToDictionary(name => name, _ => new Uri($"http://127.0.0.1:{FreePort.Next()}"));
    private readonly Dictionary<string, ServiceProcess> _services = [];
    private readonly Dictionary<string, GrpcChannel> _channels = [];
    private readonly Operator _operator;
    private ServiceProcess? _portal;

    private Deployment(PrivateBroker broker)
    {
        Broker = broker;
        _operator = new Operator(_folder.File("keys"));
    }

    public PrivateBroker Broker { get; }

    public ServiceProcess Intake => _services["Intake"];

    public ServiceProcess Assessment => _services["Assessment"];

    public ServiceProcess Reporting => _services["Reporting"];

    /// <summary>Everything, ready; the test is skipped where RabbitMQ is not installed.</summary>
    public static async Task<Deployment> StartAsync()
    {
        var deployment = new Deployment(await PrivateBroker.StartNewAsync());
        try
        {
            foreach (var name in _names)
            {
                deployment._services[name] = new ServiceProcess($"services/{name}", deployment.SettingsOf(name));
                deployment._channels[name] = GrpcChannel.ForAddress(deployment._addresses[name]);
                // Workforce comes first: it makes the keys.
                await deployment.StartAsync(name);
            }
            return deployment;
        }
        catch
        {
            await deployment.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a service (again) and waits until its health answers.</summary>
    public Task StartAsync(string name) => _services[name].StartAsync(() => Operator.ServesAsync(_channels[name]));

    /// <summary>Starts the portal, and says where it is.</summary>
    public async Task<Uri> StartPortalAsync()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        _portal = new ServiceProcess("portal", new Dictionary<string, string>(SettingsOf("Portal")) { ["ASPNETCORE_URLS"] = address.ToString() });
        using var http = new HttpClient();
        await _portal.StartAsync(async () =>
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(address, "/sign-in"));
                return answer.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
        return address;
    }

    /// <summary>A way to call a service, signed in with these roles.</summary>
    public CallInvoker As(string service, params string[] roles) => _operator.As(_channels[service], roles);

    /// <summary>Settings of one process: its own data, the common keys, the broker, and where the others are.</summary>
    public Dictionary<string, string> SettingsOf(string name)
    {
        var settings = new Dictionary<string, string>
        {
            ["Data__Folder"] = _folder.File(name.ToLowerInvariant()),
            ["Keys__Folder"] = _folder.File("keys"),
            ["Messaging__Transport"] = "RabbitMq",
            ["Messaging__RabbitMq"] = Broker.Uri.ToString(),
            ["Logging__LogLevel__Default"] = "Warning",
        };
        if (_addresses.TryGetValue(name, out var own)) settings["Grpc__Url"] = own.ToString();
        foreach (var (other, address) in _addresses) settings[$"Services__{other}"] = address.ToString();
        return settings;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var channel in _channels.Values) channel.Dispose();
        if (_portal is not null) await _portal.DisposeAsync();
        foreach (var service in _services.Values) await service.DisposeAsync();
        await _operator.DisposeAsync();
        await Broker.DisposeAsync();
        _folder.Dispose();
    }
}
