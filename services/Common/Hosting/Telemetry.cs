using System.Diagnostics.Metrics;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Messaging;
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
/// and meters serve; ours adds how far followers are behind.
/// </summary>
public static class Telemetry
{
    /// <summary>The name of our meter and trace source.</summary>
    public const string Source = "CsWorkPerf";

    private static readonly string[] Sources = [Source, "Microsoft.AspNetCore", "System.Net.Http", "MassTransit"];
    private static readonly string[] Meters = [Source, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime", "MassTransit"];

    public static void AddTelemetry(this WebApplicationBuilder builder, string process)
    {
        var endpoint = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        if (string.IsNullOrWhiteSpace(endpoint)) return;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address))
            throw new BadSetting($"Setting OTEL_EXPORTER_OTLP_ENDPOINT is '{endpoint}'; it must be an address such as http://localhost:4317.");
        builder.Services.AddSingleton<IHostedService>(provider => new Exporters(process, address, provider.GetService<FollowerStates>()));
    }

    private sealed class Exporters(string process, Uri endpoint, FollowerStates? followers) : IHostedService
    {
        private readonly Meter _meter = new(Source);
        private TracerProvider? _traces;
        private MeterProvider? _metrics;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            if (followers is not null)
                _meter.CreateObservableGauge("cswp.follower.lag", () => followers.All.Select(state => new Measurement<long>(
                    Math.Max(0, state.Head - state.Position), new("service", state.Service), new("source", state.Source))),
                    unit: "{event}", description: "Events that a source has and a follower has not applied.");
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
            _meter.Dispose();
            return Task.CompletedTask;
        }
    }
}
