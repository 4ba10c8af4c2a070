using System.Diagnostics.Metrics;
using CsWorkPerf.Common.Hosting;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>For how long the shown totals have stood still while facts went on; for readiness and metrics.</summary>
internal sealed class TotalsLag
{
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private DateTimeOffset _current;
    private TotalsState? _state;

    public TotalsLag(TimeProvider time, IMeterFactory meters)
    {
        (_time, _current) = (time, time.GetUtcNow());
        meters.Create(Telemetry.Meter).CreateObservableGauge(
            "cswp.projection.lag", () => StoodStillFor.TotalSeconds, unit: "s", description: "For how long the shown totals have stood still.");
    }

    /// <summary>The state last seen.</summary>
    public TotalsState? State
    {
        get
        {
            lock (_lock) return _state;
        }
    }

    /// <summary>0 while totals move with the facts.</summary>
    public TimeSpan StoodStillFor
    {
        get
        {
            lock (_lock) return _state is null or { Mode: TotalsMode.Current } ? TimeSpan.Zero : _time.GetUtcNow() - _current;
        }
    }

    public void Seen(TotalsState state)
    {
        lock (_lock)
        {
            // A new version that is shown is progress, though facts may have run ahead of it again.
            if (state.Mode == TotalsMode.Current || state.ShownVersion != _state?.ShownVersion) _current = _time.GetUtcNow();
            _state = state;
        }
    }
}
