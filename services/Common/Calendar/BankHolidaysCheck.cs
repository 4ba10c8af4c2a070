using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Calendar;

/// <summary>Warns in the log, at start and then daily, while the table of bank holidays needs an administrator.</summary>
internal sealed class BankHolidaysCheck(CalendarSettings settings, TimeProvider clock, ILogger<BankHolidaysCheck> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        do
        {
            if (settings.BankHolidays.Warning(LondonTime.Today(clock)) is { } warning)
                log.LogWarning("{Warning}", warning);
        }
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }
}
