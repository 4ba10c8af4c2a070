using System.Diagnostics;
using System.Diagnostics.Metrics;
using CsWorkPerf.Common.Hosting;
using Grpc.Core;

namespace CsWorkPerf.Common.Grpc;

/// <summary>
/// Counts and times calls by method and outcome, which the framework's own metrics do not tell apart (to HTTP every gRPC call
/// is a 200). Names as OpenTelemetry's conventions have them. Traces need nothing of ours: the server library puts method and
/// status on the framework's activity.
/// </summary>
internal static class CallMeter
{
    private static readonly Meter Meter = new(Telemetry.Source);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "rpc.server.call.duration", unit: "s", description: "Duration of calls by method and status code.");

    public static void Record(ServerCallContext context, long started, StatusCode code) => Duration.Record(
        Stopwatch.GetElapsedTime(started).TotalSeconds, new("rpc.method", context.Method.TrimStart('/')), new("rpc.response.status_code", $"{code}"));
}
