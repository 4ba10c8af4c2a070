using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Sql;

/// <summary>
/// The right to do what a service does once however many replicas it has: numbering and publishing its events, following,
/// rebuilding. The workers of the replica that holds it renew it as they go on; it is given back on a stop, and it lapses
/// soon after a replica has died. It keeps replicas out of each other's way, no more: where two believe that they hold it (clocks
/// that differ, a process that was suspended), each transaction still checks what it builds on.
/// </summary>
public sealed partial class Lease<TService>(Db<TService> db, TimeProvider time, ILogger<Lease<TService>> log) : IHostedService
    where TService : IService
{
    // Long enough for a slow transaction, short enough to wait for after another machine has died.
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5), LookEvery = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _gate = new(1);
    private readonly LeaseHolder _me = LeaseHolder.New();
    private (DateTimeOffset Until, DateTimeOffset Look) _held;
    private bool _mine, _stopped;

    /// <summary>Whether this replica may do the work now: takes the lease when it is free, renews it when it is half over.</summary>
    public async Task<bool> HoldAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            var now = time.GetUtcNow();
            if (_stopped) return false;
            if (_mine ? _held.Until - now > Life / 2 : now < _held.Look) return _mine;
            // A look costs nobody anything; only what is free is written to.
            var holds = (await db.ReadAsync(LeaseStore.FindAsync, cancellation) is not { } found || _me.MayTake(found, now))
                && await db.WriteAsync(tx => TakeAsync(tx, now), cancellation);
            if (holds != _mine) Changed(log, TService.Name, holds ? "does" : "leaves to another replica");
            (_mine, _held) = (holds, (now + Life, now + LookEvery));
            return holds;
        }
        finally
        {
            _gate.Release();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Gives it back, so that the next one need not wait.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _stopped = true;
            if (_mine) await db.WriteAsync(tx => LeaseStore.DeleteAsync(tx, _me.Name), cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NotGivenBack(log, e, TService.Name);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<bool> TakeAsync(Tx tx, DateTimeOffset now)
    {
        if (await LeaseStore.FindAsync(tx) is { } found && !_me.MayTake(found, now)) return false;
        await LeaseStore.StoreAsync(tx, _me.Name, now + Life);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "This replica {Does} the work of {Service} that is done once")]
    private static partial void Changed(ILogger logger, string service, string does);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of {Service} could not be given back; it lapses in a few seconds")]
    private static partial void NotGivenBack(ILogger logger, Exception exception, string service);
}
