using CsWorkPerf.Common.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CsWorkPerf.Common.Hosting;

/// <summary>
/// Traces and metrics over OTLP, on when the standard <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set. The framework's own sources
/// and meters serve; ours add what a service has still to relay and to follow, and how commands end.
/// </summary>
public static class Telemetry
{
    /// <summary>The name of our meters.</summary>
    public const string Meter = "CsWorkPerf";

    private static readonly string[] Sources = ["Microsoft.AspNetCore", "System.Net.Http", "MassTransit"];
    private static readonly string[] Meters = [Meter, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime", "MassTransit"];

    public static void AddTelemetry(this WebApplicationBuilder builder, string process)
    {
        builder.Services.AddHostedService<RelayMeters>();
        var endpoint = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        if (string.IsNullOrWhiteSpace(endpoint)) return;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address))
            throw new BadSetting($"Setting OTEL_EXPORTER_OTLP_ENDPOINT is '{endpoint}'; it must be an address such as http://localhost:4317.");
        builder.Services.AddSingleton<IHostedService>(_ => new Exporters(process, address));
    }

    private sealed class Exporters(string process, Uri endpoint) : IHostedService
    {
        private TracerProvider? _traces;
        private MeterProvider? _metrics;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var resource = ResourceBuilder.CreateDefault().AddService("cswp-" + process);
            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources)
                .AddOtlpExporter(options => options.Endpoint = endpoint).Build();
            _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters)
                .AddOtlpExporter(options => options.Endpoint = endpoint).Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _traces?.Dispose();
            _metrics?.Dispose();
            return Task.CompletedTask;
        }
    }
}
