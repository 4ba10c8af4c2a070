using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CsWorkPerf.Common.Grpc;

/// <summary>
/// Answers INVALID_ARGUMENT where a request is not protobuf of its type. The server library reads a single request before any
/// interceptor runs, and answers UNKNOWN ("Exception was thrown by handler") when it cannot: the caller would hear of a bug of
/// ours. So a call that failed with UNKNOWN before the first interceptor saw it gets its status changed on the way out.
/// </summary>
internal sealed class MalformedRequests : IStartupFilter
{
    private const string Sentence = "The request is not a protobuf message of the type that this method takes.";
    private static readonly object Read = new();

    public static RpcException Exception() => StatusDetails.Exception(StatusCode.InvalidArgument, Sentence);

    public static void MarkAsRead(HttpContext context) => context.Items[Read] = true;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, pipeline) =>
        {
            await pipeline(context);
            if (!context.Items.ContainsKey(Read)) Mend(context);
        });
        next(app);
    };

    private static void Mend(HttpContext context)
    {
        var trailers = context.Response.HasStarted
            ? context.Features.Get<IHttpResponseTrailersFeature>()?.Trailers
            : context.Response.Headers;
        if (trailers is not { IsReadOnly: false } || trailers["grpc-status"] != $"{(int)StatusCode.Unknown}") return;
        trailers["grpc-status"] = $"{(int)StatusCode.InvalidArgument}";
        trailers["grpc-message"] = Sentence;
    }
}
