using Grpc.Core;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>Calls that last until the client leaves: they must not hold up a service that is stopping.</summary>
internal sealed class LongCallsGrpc(IHostApplicationLifetime lifetime)
{
    /// <exception cref="RpcException">UNAVAILABLE: the service is stopping; the client connects again.</exception>
    public async Task RunAsync(ServerCallContext context, Func<CancellationToken, Task> work)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        try
        {
            await work(either.Token);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "The service is stopping; call again."));
        }
    }
}
