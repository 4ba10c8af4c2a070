using System.Reflection;
using CsWorkPerf.Common.Sql;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Hosting;

/// <summary>
/// Brings the database up to date (SQLite; SQL Server has the verb migrate). The databases of all services of the host come first, before
/// anything of it starts: over years of records it may take minutes, in which nobody is to ask for what is not there yet.
/// </summary>
internal sealed partial class DatabaseStart<TService>(Db<TService> db, Assembly assembly, TimeProvider time, ILogger<DatabaseStart<TService>> log) : IHostedLifecycleService
    where TService : IService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (db.Dialect != Dialect.Sqlite) return;
        var (started, changes) = (time.GetTimestamp(), 0);
        await Migrator.MigrateAsync(db, assembly, time, cancellationToken, outdated: count => Outdated(log, TService.Name, changes = count));
        if (changes > 0) UpToDate(log, TService.Name, time.GetElapsedTime(started).TotalSeconds);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "The database of {Service} is of an earlier version and is brought up to date ({Changes} changes); with very many records this takes minutes")]
    private static partial void Outdated(ILogger logger, string service, int changes);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database of {Service} is up to date, after {Seconds:0.0} s")]
    private static partial void UpToDate(ILogger logger, string service, double seconds);
}
