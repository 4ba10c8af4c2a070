using CsWorkPerf.Common.Errors;
using Grpc.Core;
using Grpc.Health.V1;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace CsWorkPerf.Common.Grpc;

/// <summary>The standard health service.</summary>
internal sealed class HealthGrpc(HealthState state, TimeProvider time) : Health.HealthBase
{
    private static readonly TimeSpan WatchEvery = TimeSpan.FromSeconds(1);

    public override async Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context)
    {
        var status = await state.OfAsync(request.Service, context.CancellationToken);
        return status == ServingStatus.ServiceUnknown ? throw new NotFound("service", request.Service) : Reply(status);
    }

    public override async Task<HealthListResponse> List(HealthListRequest request, ServerCallContext context)
    {
        var reply = new HealthListResponse();
        foreach (var service in state.Services.Prepend(""))
            reply.Statuses[service] = Reply(await state.OfAsync(service, context.CancellationToken));
        return reply;
    }

    public override async Task Watch(HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, state.Stopping);
        using var timer = new PeriodicTimer(WatchEvery, time);
        ServingStatus? last = null;
        do
        {
            var status = await state.OfAsync(request.Service, context.CancellationToken);
            if (status != last) await responseStream.WriteAsync(Reply(status), context.CancellationToken);
            last = status;
        }
        while (await NextAsync(timer, ended.Token));
        // The host stops: say so, for a stream that merely ends looks like a fault of the network.
        if (!context.CancellationToken.IsCancellationRequested && last == ServingStatus.Serving)
            await responseStream.WriteAsync(Reply(ServingStatus.NotServing), context.CancellationToken);
    }

    private static async ValueTask<bool> NextAsync(PeriodicTimer timer, CancellationToken ended)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ended);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static HealthCheckResponse Reply(ServingStatus status) => new() { Status = status };
}
