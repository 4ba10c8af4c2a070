using System.Diagnostics;
using System.Globalization;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>Progress of long work on standard error, with a rate and an estimate: at most twice a second, on one line of a terminal.</summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly bool _terminal = !Console.IsErrorRedirected;
    private TimeSpan _shown;
    private bool _open;

    /// <param name="what">What is being done.</param>
    /// <param name="done">How many are done.</param>
    /// <param name="total">How many there are; 0 where that is not known.</param>
    public void Show(string what, long done, long total) =>
        Show(what, done, total > 0 ? (double)done / total : 0);

    /// <param name="what">What is being done.</param>
    /// <param name="done">How many are done.</param>
    /// <param name="share">Which share of the work is done, 0 to 1; 0 where that is not known.</param>
    public void Show(string what, long done, double share)
    {
        var elapsed = Stopwatch.GetElapsedTime(_started);
        if (elapsed - _shown < (_terminal ? Every : Every * 10)) return;
        _shown = elapsed;
        var rate = done / Math.Max(elapsed.TotalSeconds, 0.001);
        var left = share is > 0 and < 1 ? string.Create(CultureInfo.InvariantCulture, $", {share:P0}, about {elapsed * ((1 - share) / share):mm\\:ss} left") : "";
        var line = string.Create(CultureInfo.InvariantCulture, $"{what}: {done:N0} at {rate:N0}/s{left}");
        if (_terminal) Console.Error.Write("\r\u001b[K" + line);
        else Console.Error.WriteLine(line);
        _open = _terminal;
    }

    public void Dispose()
    {
        if (_open) Console.Error.WriteLine();
    }
}
