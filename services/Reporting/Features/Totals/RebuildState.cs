namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>How far this process is with rebuilding the totals; for those who wait for it.</summary>
internal sealed class RebuildState
{
    /// <summary>Stages: taking facts in, and folding them.</summary>
    public const string Reading = "read", Folding = "fold";

    private readonly Lock _lock = new();
    private string _stage = "";
    private long _done;
    private long _total;

    public (string Stage, long Done, long Total) Now
    {
        get
        {
            lock (_lock) return (_stage, _done, _total);
        }
    }

    public void Report(string stage, long done, long total)
    {
        lock (_lock) (_stage, _done, _total) = (stage, done, total);
    }

    public void Add(int done)
    {
        lock (_lock) _done += done;
    }
}
