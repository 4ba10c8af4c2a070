using System.Diagnostics;
using System.Diagnostics.Metrics;
using CsWorkPerf.Common.Hosting;
using Google.Protobuf;
using Grpc.Core;

namespace CsWorkPerf.Common.Grpc;

/// <summary>
/// Counts and times calls by method and outcome, which the framework's own metrics do not tell apart (to HTTP every gRPC call
/// is a 200). Names as OpenTelemetry's conventions have them. Traces need nothing of ours: the server library puts method and
/// status on the framework's activity.
/// </summary>
internal static class CallMeter
{
    private static readonly Meter Meter = new(Telemetry.Meter);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "rpc.server.call.duration", unit: "s", description: "Duration of calls by method and status code.");

    private static readonly Counter<long> Commands = Meter.CreateCounter<long>(
        "cswp.commands", unit: "{command}", description: "Commands by method and outcome: stored, refused, cancelled or failed.");

    public static void Record(ServerCallContext context, long started, StatusCode code) => Duration.Record(
        Stopwatch.GetElapsedTime(started).TotalSeconds, new("rpc.method", Name(context)), new("rpc.response.status_code", $"{code}"));

    /// <summary>Counts the call if it is a command: those have a <c>request_id</c>.</summary>
    public static void RecordCommand(ServerCallContext context, object request, StatusCode code)
    {
        if (request is IMessage message && message.Descriptor.FindFieldByName("request_id") is not null)
            Commands.Add(1, new("rpc.method", Name(context)), new("outcome", Outcome(code)));
    }

    private static string Outcome(StatusCode code) => code switch
    {
        StatusCode.OK => "stored",
        StatusCode.Cancelled or StatusCode.DeadlineExceeded => "cancelled",
        StatusCode.Internal or StatusCode.Unknown or StatusCode.Unavailable or StatusCode.ResourceExhausted => "failed",
        _ => "refused"
    };

    private static string Name(ServerCallContext context) => context.Method.TrimStart('/');
}
