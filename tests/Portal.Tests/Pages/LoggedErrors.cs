using System.Collections.Concurrent;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>The exceptions that a host logs as errors from now on.</summary>
internal sealed class LoggedErrors : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<Exception> _errors = new();

    public LoggedErrors(IServiceProvider host) => host.GetRequiredService<ILoggerFactory>().AddProvider(this);

    public IReadOnlyCollection<Exception> All => _errors;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel) && exception is not null) _errors.Enqueue(exception);
    }

    public void Dispose()
    {
    }
}
