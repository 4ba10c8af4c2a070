using System.Globalization;
using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Security;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.TestSupport;

/// <summary>A service on a real Kestrel with a data folder of its own, built as its Program builds it.</summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private WebApplication _app = null!;
    private GrpcChannel _channel = null!;

    public IServiceProvider Services => _app.Services;

    /// <summary>Where it listens.</summary>
    public string Address => _app.Urls.Single();

    /// <summary>Its data folder.</summary>
    public string Folder => _folder.Path;

    /// <param name="process">The process's name, such as "intake".</param>
    /// <param name="add">Adds the service under test.</param>
    /// <param name="map">Maps the service under test.</param>
    /// <param name="time">The clock; the system's by default.</param>
    /// <param name="settings">More configuration.</param>
    public static async Task<TestHost> StartAsync(
        string process, Action<WebApplicationBuilder> add, Action<WebApplication> map, TimeProvider? time = null, params (string Key, string Value)[] settings)
    {
        var host = new TestHost();
        var builder = WebApplication.CreateBuilder();
        var url = $"http://127.0.0.1:{FreePort.Next()}";
        // Whom a service alone follows is not there; its own feed is.
        builder.Configuration.AddInMemoryCollection(((string[])["Intake", "Assessment", "Workforce", "Reporting"]).Select(service =>
            KeyValuePair.Create("Services:" + service, (string?)(service.Equals(process, StringComparison.OrdinalIgnoreCase) ? url : "http://127.0.0.1:9"))));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)))
        {
            ["Data:Folder"] = host.Folder,
            ["Grpc:Url"] = url
        });
        // A service alone asks in vain for the events of those that are not there, and says so again and again.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("CsWorkPerf.Common.Messaging", LogLevel.Error);
        if (time is not null) builder.Services.AddSingleton(time);
        builder.AddServiceHost(process, url, makesKeys: true);
        add(builder);
        host._app = builder.Build();
        host._app.MapServiceHost();
        map(host._app);
        await host._app.StartAsync(TestContext.Current.CancellationToken);
        host._channel = GrpcChannel.ForAddress(host.Address);
        return host;
    }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Calls without a token.</summary>
    public CallInvoker Anonymous() => _channel.CreateCallInvoker();

    /// <summary>Calls with this token.</summary>
    public CallInvoker With(string token) => _channel.Intercept(metadata =>
    {
        metadata.Add("authorization", "Bearer " + token);
        return metadata;
    });

    /// <summary>Calls as somebody called after their roles, whose account is the same for the same roles.</summary>
    public CallInvoker As(params string[] roles) => As(Person(roles));

    /// <summary>Calls as this actor.</summary>
    public CallInvoker As(Actor actor) => With(Get<AccessTokens>().Make(actor, Get<TimeProvider>().GetUtcNow().AddHours(1)));

    public static Actor Person(params string[] roles) => new()
    {
        AccountId = "account-" + string.Join('-', roles),
        Name = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(string.Join(' ', roles)),
        Roles = roles
    };

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
