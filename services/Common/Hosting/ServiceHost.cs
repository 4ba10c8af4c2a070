using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Hosting;

/// <summary>A host of one service or of all: gRPC over HTTP/2, bus, tokens, telemetry.</summary>
public static class ServiceHost
{
    /// <summary>A builder for a process called <paramref name="process"/> that listens at <paramref name="address"/> unless <c>Grpc:Url</c> says otherwise.</summary>
    /// <param name="args">The command line; its options are configuration.</param>
    /// <param name="process">Lower case, such as "intake"; part of the names of its queues and traces.</param>
    /// <param name="address">Where it listens by default.</param>
    /// <param name="makesKeys">Whether it holds Workforce, the only service that makes token keys.</param>
    public static WebApplicationBuilder CreateBuilder(string[] args, string process, string address, bool makesKeys = false)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddServiceHost(process, address, makesKeys);
        return builder;
    }

    /// <inheritdoc cref="CreateBuilder"/>
    public static void AddServiceHost(this WebApplicationBuilder builder, string process, string address, bool makesKeys)
    {
        var url = HostAddress.Check("Grpc:Url", builder.Configuration["Grpc:Url"] ?? address, builder.Configuration);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.Http2.MaxStreamsPerConnection = 1000;
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2);
        });
        builder.WebHost.UseUrls(url);
        builder.Logging.AddFilter(RunningHost.LogCategory, LogLevel.Critical);

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddCalendar(builder.Configuration);
        builder.Services.AddTokens(builder.Configuration, makesKeys);
        builder.Services.AddAuthorization();
        builder.Services.AddBus(builder.Configuration, process);
        builder.Services.AddHealthChecks().AddCheck<FollowersCheck>("followers").AddCheck<OutboxCheck>("outbox").AddCheck<StorageCheck>("storage");
        builder.AddTelemetry(process);
        builder.Services.AddGrpcHosting();
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = 4 * 1024 * 1024;
            grpc.Interceptors.Add<AccessInterceptor>();
        });
    }

    /// <summary>Maps what every host offers: health, reflection, and the event feeds and access logs of its services.</summary>
    public static void MapServiceHost(this WebApplication app)
    {
        app.MapGrpcHosting();
        app.MapGrpcService<EventFeedGrpc>();
        app.MapGrpcService<AccessLogsGrpc>();
    }
}
