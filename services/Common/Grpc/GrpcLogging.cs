using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Grpc;

internal static class GrpcLogging
{
    /// <summary>The libraries log every refusal with a stack trace as information; a refusal is an answer, not an event.</summary>
    public static void Quieten(ILoggingBuilder logging) => logging.AddFilter("Grpc", LogLevel.Warning);
}
