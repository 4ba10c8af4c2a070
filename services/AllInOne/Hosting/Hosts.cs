using CsWorkPerf.Assessment;
using CsWorkPerf.Common;
using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Intake;
using CsWorkPerf.Portal;
using CsWorkPerf.Reporting;
using CsWorkPerf.Workforce;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CsWorkPerf.AllInOne.Hosting;

/// <summary>The two hosts of the process: the four services in one container, and the portal, which calls them like any client.</summary>
internal static class Hosts
{
    private const string CouncilSetting = "Reporting:Council";

    /// <summary>Norfolk, with whose published localities the pages are tested too: the sample council stands beside its neighbours.</summary>
    private const string SampleCouncilCode = "926";

    private static readonly string[] Services = ["intake", "assessment", "workforce", "reporting"];

    public static WebApplication BuildServices(string dataFolder, string grpcUrl, TimeProvider? time = null)
    {
        var builder = NewBuilder(dataFolder, grpcUrl);
        if (time is not null) builder.Services.AddSingleton(time);
        builder.Configuration["Grpc:Url"] = grpcUrl;
        builder.AddServiceHost("all-in-one", grpcUrl, makesKeys: true);
        builder.Services.AddWorkforce(builder.Configuration);
        builder.Services.AddIntake(builder.Configuration);
        builder.Services.AddAssessment(builder.Configuration);
        builder.Services.AddReporting(builder.Configuration);
        var app = builder.Build();
        app.MapServiceHost();
        app.MapWorkforce();
        app.MapIntake();
        app.MapAssessment();
        app.MapReporting();
        return app;
    }

    public static WebApplication BuildPortal(string dataFolder, string portalUrl, string grpcUrl)
    {
        var builder = NewBuilder(dataFolder, grpcUrl);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (portalUrl.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
                kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http1);
        });
        builder.WebHost.UseUrls(portalUrl);
        builder.Services.AddPortal(builder.Configuration);
        var app = builder.Build();
        app.MapPortal();
        return app;
    }

    /// <summary>The settings of the process: files, environment, and the data folder.</summary>
    public static IConfiguration Configuration(string dataFolder) => NewBuilder(dataFolder, "").Configuration;

    private static WebApplicationBuilder NewBuilder(string dataFolder, string grpcUrl)
    {
        var builder = WebApplication.CreateBuilder();
        var own = new Dictionary<string, string?> { ["Data:Folder"] = dataFolder };
        foreach (var service in Services) own["Services:" + SettingName.Of(service)] = grpcUrl;
        if (DataFolder.BelongsToDemo(dataFolder) && builder.Configuration[CouncilSetting] is null) own[CouncilSetting] = SampleCouncilCode;
        builder.Configuration.AddInMemoryCollection(own);
        // The ready line and the verbs' results are what standard output is for.
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // The key ring is protected by the folder's mode, which the warning about encryption at rest does not know.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter(RunningHost.LogCategory, LogLevel.Critical).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // In memory a message can be lost when the process stops only, and the feeds have it.
        builder.Logging.AddFilter("MassTransit", builder.Configuration["Messaging:Transport"] == "RabbitMq" ? LogLevel.Warning : LogLevel.Critical);
        return builder;
    }
}
