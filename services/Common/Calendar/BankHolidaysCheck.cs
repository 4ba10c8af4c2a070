using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Calendar;

/// <summary>Warns in the log, at start and then daily, while the table of bank holidays needs an administrator.</summary>
internal sealed class BankHolidaysCheck(CalendarSettings settings, TimeProvider clock, ILogger<BankHolidaysCheck> log)
    : IHostedService, IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private ITimer? _daily;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Check();
        _daily = clock.CreateTimer(_ => Check(), null, Day, Day);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _daily?.Dispose();

    private void Check()
    {
        if (settings.BankHolidays.Warning(LondonTime.Today(clock)) is { } warning)
            log.LogWarning("{Warning}", warning);
    }
}
