using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Grpc;

internal static class GrpcLogging
{
    /// <summary>
    /// The libraries log every refusal with a stack trace as information; a refusal is an answer, not an event. What goes wrong in
    /// a call they log as an error, a caller's broken request too: <see cref="ErrorInterceptor"/> and
    /// <see cref="MalformedRequests"/> tell the two apart and log both.
    /// </summary>
    public static void Quieten(ILoggingBuilder logging) => logging
        .AddFilter("Grpc", LogLevel.Warning)
        .AddFilter("Grpc.AspNetCore.Server.ServerCallHandler", LogLevel.None);
}
