using System.Diagnostics;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Recalculation;

/// <summary>Works the days of assessments out again when the service starts with other settings; of several replicas, one does.</summary>
internal sealed partial class DueDateUpkeep(RecalculateDueDates recalculate, Lease<AssessmentService> lease, TimeProvider time, ILogger<DueDateUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await lease.HoldAsync(stoppingToken))
                {
                    var started = Stopwatch.GetTimestamp();
                    var done = await recalculate.HandleAsync(stoppingToken);
                    if (done.Looked > 0) Done(log, done.Looked, done.Changed, Stopwatch.GetElapsedTime(started).TotalSeconds);
                    return;
                }
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                Failed(log, e);
            }
            await Task.Delay(Again, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The calendar or the clock of assessments has changed: of {Looked} assessments {Changed} have other days now, worked out in {Seconds:F2} s")]
    private static partial void Done(ILogger logger, int looked, int changed, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The due dates of assessments could not be worked out again; it is tried again in a second")]
    private static partial void Failed(ILogger logger, Exception exception);
}
