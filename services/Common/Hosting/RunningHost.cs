using Microsoft.AspNetCore.Builder;

namespace CsWorkPerf.Common.Hosting;

/// <summary>
/// A host that has been started. It is always stopped before it is disposed of, also where it could not start: what runs in
/// it would else fail for want of what it needs, and say so in the log.
/// </summary>
public sealed class RunningHost : IAsyncDisposable
{
    /// <summary>
    /// Where the framework logs, with a stack, what it then throws. Whoever runs the host says it; from <c>Critical</c> on there
    /// is what nobody else says.
    /// </summary>
    public const string LogCategory = "Microsoft.Extensions.Hosting.Internal.Host";

    private readonly WebApplication _app;

    private RunningHost(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    /// <exception cref="Errors.BadSetting">It listens where it may not.</exception>
    public static async Task<RunningHost> StartAsync(WebApplication app, CancellationToken cancellation)
    {
        var host = new RunningHost(app);
        try
        {
            await app.StartAsync(cancellation);
            HostAddress.CheckBound(app);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the process is told to stop, or <paramref name="cancellation"/>.</summary>
    public async Task UntilToldToStopAsync(CancellationToken cancellation)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var stopping = _app.Lifetime.ApplicationStopping.Register(() => told.TrySetResult());
        await using var cancelled = cancellation.Register(() => told.TrySetResult());
        await told.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
