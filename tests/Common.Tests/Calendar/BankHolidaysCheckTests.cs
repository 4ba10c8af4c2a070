using System.Collections.Concurrent;
using CsWorkPerf.Common.Calendar;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Tests.Calendar;

public sealed class BankHolidaysCheckTests
{
    [Fact]
    public async Task Host_NearingTheTablesEnd_WarnsFromThatDayOnAndDaily()
    {
        using var log = new Kept();
        var clock = new ClockByHand("2028-12-30T12:00:00Z");
        using var host = new HostBuilder()
            .ConfigureLogging(logging => logging.AddProvider(log))
            .ConfigureServices(services => services
                .AddSingleton<TimeProvider>(clock)
                .AddCalendar(new ConfigurationBuilder().Build()))
            .Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        Assert.Empty(log.Warnings);

        clock.NextDay();
        Assert.Empty(log.Warnings);

        clock.NextDay();
        Assert.StartsWith("The bank holidays of 2029 are provisional", Assert.Single(log.Warnings), StringComparison.Ordinal);

        clock.NextDay();
        Assert.Equal(2, log.Warnings.Count);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Start_InTheTablesLastYear_WarnsAtOnce()
    {
        using var log = new Kept();
        using var host = new HostBuilder()
            .ConfigureLogging(logging => logging.AddProvider(log))
            .ConfigureServices(services => services
                .AddSingleton<TimeProvider>(new ClockByHand("2030-03-01T12:00:00Z"))
                .AddCalendar(new ConfigurationBuilder().Build()))
            .Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("The bank holidays known end on 2030-12-31", Assert.Single(log.Warnings), StringComparison.Ordinal);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Kept : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Warnings { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Warning)
                Warnings.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
