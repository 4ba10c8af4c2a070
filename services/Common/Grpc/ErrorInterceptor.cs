using System.Diagnostics;
using CsWorkPerf.Common.Errors;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Grpc;

/// <summary>
/// Turns whatever a service method throws into a status that the caller can act on. It is the outermost interceptor, so that
/// it hears of the others' failures too. A bug is answered with its trace id and nothing else. Outcomes are metered here.
/// </summary>
internal sealed class ErrorInterceptor(ILogger<ErrorInterceptor> logger, IHostApplicationLifetime lifetime, IHostEnvironment environment) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(TRequest request, ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation) =>
        Guard(context, () => continuation(request, context), code => CallMeter.RecordCommand(context, request, code));

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(IAsyncStreamReader<TRequest> requestStream,
        ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        Guard(context, () => continuation(Checked(requestStream, context), context));

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(TRequest request, IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        Guard(context, async () => { await continuation(request, responseStream, context); return 0; });

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream, ServerCallContext context, DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        Guard(context, async () => { await continuation(Checked(requestStream, context), responseStream, context); return 0; });

    private CheckedRequests<T> Checked<T>(IAsyncStreamReader<T> requests, ServerCallContext context) => new(requests, context.Method, logger);

    private async Task<T> Guard<T>(ServerCallContext context, Func<Task<T>> call, Action<StatusCode>? record = null)
    {
        MalformedRequests.MarkAsRead(context.GetHttpContext());
        var started = Stopwatch.GetTimestamp();
        try
        {
            var answer = await call();
            CallMeter.Record(context, started, context.Status.StatusCode);
            record?.Invoke(context.Status.StatusCode);
            return answer;
        }
        catch (Exception e)
        {
            var failure = e as RpcException ?? Translate(e, context);
            CallMeter.Record(context, started, failure.StatusCode);
            record?.Invoke(failure.StatusCode);
            if (ReferenceEquals(failure, e)) throw;
            throw failure;
        }
    }

    private RpcException Translate(Exception exception, ServerCallContext context) => exception switch
    {
        Refusal refusal => Refused(refusal, context),
        // Whatever else goes wrong once the caller has left is a consequence of that.
        _ when context.CancellationToken.IsCancellationRequested => Left(context),
        OperationCanceledException when lifetime.ApplicationStopping.IsCancellationRequested =>
            StatusDetails.Exception(StatusCode.Unavailable, "The service is stopping. Try again."),
        _ => Bug(exception, context),
    };

    private RpcException Refused(Refusal refusal, ServerCallContext context)
    {
        if (refusal is StorageUnavailable) logger.LogError(refusal, "{Method}: the database cannot take the command", context.Method);
        return RefusalStatus.Of(refusal);
    }

    private static RpcException Left(ServerCallContext context) => context.Deadline <= DateTime.UtcNow
        ? StatusDetails.Exception(StatusCode.DeadlineExceeded, "The call took longer than its deadline.")
        : StatusDetails.Exception(StatusCode.Cancelled, "The caller cancelled the call.");

    private RpcException Bug(Exception exception, ServerCallContext context)
    {
        var trace = Activity.Current?.TraceId.ToString() ?? context.GetHttpContext().TraceIdentifier;
        // Messages of foreign exceptions may quote what a person typed, so only a developer's own machine logs them.
        if (environment.IsDevelopment()) logger.LogError(exception, "{Method} failed; trace id {TraceId}", context.Method, trace);
        else logger.LogError("{Method} failed; trace id {TraceId}: {Exception}", context.Method, trace, WithoutMessages(exception));
        return StatusDetails.Exception(StatusCode.Internal, $"Something went wrong here; quote trace id {trace}.",
            StatusDetails.Info(StatusDetails.BugReason, (StatusDetails.TraceId, trace)));
    }

    private static string WithoutMessages(Exception exception) =>
        string.Join(Environment.NewLine, Chain(exception).Select(e => $"{e.GetType()}{Environment.NewLine}{e.StackTrace}"));

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException) yield return exception;
    }
}
