using CsWorkPerf.Common;
using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wire = CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.Reporting.Tests.Support;

/// <summary>Stands for Intake: a real event log, without the rest of the service.</summary>
internal sealed class IntakeLog : IService
{
    public static string Name => "intake";
}

/// <summary>Stands for Assessment.</summary>
internal sealed class AssessmentLog : IService
{
    public static string Name => "assessment";
}

/// <summary>Stands for Workforce.</summary>
internal sealed class WorkforceLog : IService
{
    public static string Name => "workforce";
}

/// <summary>
/// Reporting as it runs, on real Kestrel and SQLite files, together with the event logs it follows. It can be stopped and
/// started again on the same data.
/// </summary>
internal sealed class ReportingHost : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, string?> _settings;
    private readonly int _port = FreePort.Next();
    private WebApplication? _app;
    private GrpcChannel? _channel;

    private ReportingHost(Dictionary<string, string?> settings) => _settings = settings;

    /// <summary>Noon of a Saturday, winter time.</summary>
    public FixedClock Clock { get; } = new("2026-11-21T12:00:00Z");

    public static async Task<ReportingHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var host = new ReportingHost(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        await host.StartAgainAsync();
        return host;
    }

    public async Task StartAgainAsync(params (string Key, string Value)[] settings)
    {
        foreach (var (key, value) in settings) _settings[key] = value;
        var url = $"http://127.0.0.1:{_port}";
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(_settings)
        {
            ["Data:Folder"] = _folder.Path,
            ["Grpc:Url"] = url,
            ["Services:intake"] = url,
            ["Services:assessment"] = url,
            ["Services:workforce"] = url
        });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.AddServiceHost("test", url, makesKeys: true);
        builder.Services.AddService<IntakeLog>(builder.Configuration, typeof(IntakeLog).Assembly);
        builder.Services.AddService<AssessmentLog>(builder.Configuration, typeof(AssessmentLog).Assembly);
        builder.Services.AddService<WorkforceLog>(builder.Configuration, typeof(WorkforceLog).Assembly);
        builder.Services.AddReporting(builder.Configuration);
        _app = builder.Build();
        _app.MapServiceHost();
        _app.MapReporting();
        await _app.StartAsync();
        _channel = GrpcChannel.ForAddress(url);
    }

    public async Task StopAsync()
    {
        if (_app is null) return;
        await _app.StopAsync();
        await _app.DisposeAsync();
        _app = null;
        _channel?.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public T Get<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    public Db<ReportingService> Db => Get<Db<ReportingService>>();

    public Wire.Reporting.ReportingClient Client => new(_channel);

    public DemandAnalysis.DemandAnalysisClient Demand => new(_channel);

    public AssessmentDurations.AssessmentDurationsClient Durations => new(_channel);

    public PublishedFigures.PublishedFiguresClient Published => new(_channel);

    public ReportingAdmin.ReportingAdminClient Admin => new(_channel);

    public Metadata As(string role) => As(new Actor { AccountId = "a-" + role, Name = role, Roles = [role] });

    /// <summary>A program with a registered token.</summary>
    public Metadata With(string token) => As(new Actor { AccountId = token, Name = "program", Roles = [Roles.Analyst], TokenId = token });

    private Metadata As(Actor actor) => new() { { "authorization", "Bearer " + Get<AccessTokens>().Make(actor, Clock.GetUtcNow().AddHours(1)) } };

    public Task PublishAsync(params IEnumerable<IEvent> events) => PublishAsync<IntakeLog>(events);

    public Task PublishAsync<TSource>(params IEnumerable<IEvent> events)
        where TSource : IService => Get<Db<TSource>>().WriteAsync(tx =>
    {
        foreach (var change in events) tx.Publish(change, live: true);
        return Task.CompletedTask;
    }, CancellationToken.None);

    /// <summary>Waits until the figures include every event published.</summary>
    public async Task CaughtUpAsync()
    {
        var heads = new Dictionary<string, long>
        {
            [IntakeLog.Name] = await HeadAsync<IntakeLog>(), [AssessmentLog.Name] = await HeadAsync<AssessmentLog>(), [WorkforceLog.Name] = await HeadAsync<WorkforceLog>()
        };
        await Eventually.Async(
            async () => await Admin.GetStatusAsync(new GetStatusRequest(), As(Roles.Administrator)),
            status => status.Totals == "current" && status.Sources.All(source => source.Position == heads[source.Source_]),
            "the figures include every event");
    }

    public async Task<IndicatorSeries> GetAsync(string indicator, string from, string to, Wire.Grain grain = Wire.Grain.Total, string groupBy = "", params (string, string)[] filter)
    {
        var request = new GetIndicatorRequest { Indicator = indicator, From = from, To = to, Grain = grain, GroupBy = groupBy };
        foreach (var (dimension, value) in filter) request.Filter[dimension] = value;
        return await GetAsync(request);
    }

    public async Task<IndicatorSeries> GetAsync(GetIndicatorRequest request) => await Client.GetIndicatorAsync(request, As(Roles.Analyst));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    private Task<long> HeadAsync<TSource>()
        where TSource : IService =>
        Get<Db<TSource>>().ReadAsync(session => session.OneAsync<long>("select [head] from [feed]"), CancellationToken.None);
}
