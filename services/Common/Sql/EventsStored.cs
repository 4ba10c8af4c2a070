namespace CsWorkPerf.Common.Sql;

/// <summary>Wakes the relay when events have been stored; says nothing about which.</summary>
internal sealed class EventsStored
{
    private readonly SemaphoreSlim _signal = new(0, 1);

    public void Set()
    {
        lock (_signal)
        {
            if (_signal.CurrentCount == 0) _signal.Release();
        }
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => _signal.WaitAsync(atMost, cancellation);
}
