using CsWorkPerf.Common.Sql;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Hosting;

/// <summary>Forgets the answers to old requests: nobody retries after a week, and answers hold what records hold.</summary>
internal sealed partial class RequestUpkeep<TService>(Db<TService> db, TimeProvider time, ILogger<RequestUpkeep<TService>> log) : BackgroundService
    where TService : IService
{
    private static readonly SqlText Delete = new(
        sqlite: "delete from [requests] where [request_id] in (select [request_id] from [requests] where [at] < @0 limit 1000)",
        sqlServer: "delete from [requests] where [request_id] in (select top 1000 [request_id] from [requests] where [at] < @0)");

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(6), time);
        do
        {
            try
            {
                var before = Instant.Text(time.GetUtcNow() - Kept);
                while (await db.WriteAsync(tx => Task.FromResult(tx.Prepare(Delete).Execute(before)), stopping, WriteQueue.Import) > 0)
                {
                    // A thousand at a time, so that nobody waits for the clean-up.
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                UpkeepFailed(log, e, TService.Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old requests of {Service} could not be forgotten; it tries again in six hours")]
    private static partial void UpkeepFailed(ILogger logger, Exception exception, string service);
}
