using Grpc.Core;

namespace CsWorkPerf.Grpc.Tests.StandIns;

/// <summary>An invoker that makes no calls: it notes host and headers and answers with nothing.</summary>
internal sealed class Notes : CallInvoker
{
    private readonly List<(string? Host, Metadata? Headers)> _calls = [];

    public IEnumerable<string?> Hosts => _calls.Select(call => call.Host);
    public IEnumerable<Metadata?> Headers => _calls.Select(call => call.Headers);

    public override TResponse BlockingUnaryCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        _calls.Add((host, options.Headers));
        return Activator.CreateInstance<TResponse>();
    }

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        new(Task.FromResult(BlockingUnaryCall(method, host, options, request)), Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        _calls.Add((host, options.Headers));
        return new(null!, Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
    }

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        _calls.Add((host, options.Headers));
        return new(null!, Task.FromResult(Activator.CreateInstance<TResponse>()), Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
    }

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        _calls.Add((host, options.Headers));
        return new(null!, null!, Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
    }
}
