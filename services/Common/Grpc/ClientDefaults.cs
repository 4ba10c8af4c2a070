using Grpc.Core;
using Grpc.Core.Interceptors;

namespace CsWorkPerf.Common.Grpc;

/// <summary>Gives every call its token, and a unary call its deadline, unless the call has its own.</summary>
internal sealed class ClientDefaults(IServiceProvider provider, GrpcClientOptions options) : Interceptor
{
    public override TResponse BlockingUnaryCall<TRequest, TResponse>(TRequest request, ClientInterceptorContext<TRequest, TResponse> context,
        BlockingUnaryCallContinuation<TRequest, TResponse> continuation) => continuation(request, WithToken(WithDeadline(context)));

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(TRequest request, ClientInterceptorContext<TRequest, TResponse> context,
        AsyncUnaryCallContinuation<TRequest, TResponse> continuation) => continuation(request, WithToken(WithDeadline(context)));

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context, AsyncServerStreamingCallContinuation<TRequest, TResponse> continuation) =>
        continuation(request, WithToken(context));

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context, AsyncClientStreamingCallContinuation<TRequest, TResponse> continuation) =>
        continuation(WithToken(context));

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context, AsyncDuplexStreamingCallContinuation<TRequest, TResponse> continuation) =>
        continuation(WithToken(context));

    private ClientInterceptorContext<TRequest, TResponse> WithDeadline<TRequest, TResponse>(ClientInterceptorContext<TRequest, TResponse> context)
        where TRequest : class where TResponse : class => context.Options.Deadline is not null ? context
        : new(context.Method, context.Host, context.Options.WithDeadline(DateTime.UtcNow + options.Deadline));

    private ClientInterceptorContext<TRequest, TResponse> WithToken<TRequest, TResponse>(ClientInterceptorContext<TRequest, TResponse> context)
        where TRequest : class where TResponse : class => options.Token is null || context.Options.Credentials is not null ? context
        : new(context.Method, context.Host, context.Options.WithCredentials(CallCredentials.FromInterceptor(AddTokenAsync)));

    private async Task AddTokenAsync(AuthInterceptorContext context, Metadata metadata)
    {
        if (await options.Token!(provider, context.CancellationToken) is { Length: > 0 } token) metadata.Add("authorization", $"Bearer {token}");
    }
}
