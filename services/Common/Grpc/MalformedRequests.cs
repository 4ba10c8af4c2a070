using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Grpc;

/// <summary>
/// Answers INVALID_ARGUMENT where a request cannot be read: it is not protobuf of its type, or not framed as gRPC asks (a wrong
/// length or compressed flag, none, half of one or more than one message where one is due). The server library reads a single
/// request before any interceptor runs, and answers UNKNOWN ("Exception was thrown by handler") or INTERNAL when it cannot: the
/// caller would hear of a bug of ours. So a call that failed so before the first interceptor saw it gets its status changed on
/// the way out. An unknown compression keeps its UNIMPLEMENTED, a message that is too large its RESOURCE_EXHAUSTED.
/// </summary>
internal sealed partial class MalformedRequests(ILogger<MalformedRequests> logger) : IStartupFilter
{
    private const string Sentence = "The request is not a protobuf message of the type that this method takes, or not framed as gRPC asks.";
    private static readonly object Read = new();

    /// <summary>What the library answers when it cannot read a request.</summary>
    private static readonly string[] Blamed = [$"{(int)StatusCode.Unknown}", $"{(int)StatusCode.Internal}"];

    public static RpcException Exception() => StatusDetails.Exception(StatusCode.InvalidArgument, Sentence);

    public static void MarkAsRead(HttpContext context) => context.Items[Read] = true;

    /// <summary>Whether reading a message failed for what the caller sent, not because the caller left.</summary>
    public static bool IsFaultOfCaller(Exception exception) => exception switch
    {
        // A wrong compressed flag, or bytes that do not decompress.
        InvalidProtocolBufferException or InvalidDataException => true,
        RpcException failure => failure.StatusCode == StatusCode.Internal,
        // The library has no type of its own for a negative length.
        IOException => exception.Message.StartsWith("Message too large", StringComparison.Ordinal),
        _ => false,
    };

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, pipeline) =>
        {
            await pipeline(context);
            if (!context.Items.ContainsKey(Read)) Mend(context);
        });
        next(app);
    };

    private void Mend(HttpContext context)
    {
        var trailers = context.Response.HasStarted
            ? context.Features.Get<IHttpResponseTrailersFeature>()?.Trailers
            : context.Response.Headers;
        if (trailers is not { IsReadOnly: false } || !Blamed.Contains(trailers["grpc-status"].ToString())) return;
        Log(logger, context.Request.Path, trailers["grpc-message"].ToString());
        trailers["grpc-status"] = $"{(int)StatusCode.InvalidArgument}";
        trailers["grpc-message"] = Sentence;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method}: the request could not be read ({Fault})")]
    public static partial void Log(ILogger logger, string method, string fault);
}
