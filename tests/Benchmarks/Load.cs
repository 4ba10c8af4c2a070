using System.Diagnostics;

namespace CsWorkPerf.Benchmarks;

/// <summary>Calls, so many in flight, for so long.</summary>
internal static class Load
{
    /// <summary>Calls a second and the 99th percentile in milliseconds.</summary>
    public static async Task<(double PerSecond, double P99)> RunAsync(int inFlight, TimeSpan time, Func<int, Task> call)
    {
        var watch = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, inFlight).Select(async worker =>
        {
            var took = new List<double>();
            while (watch.Elapsed < time)
            {
                var started = Stopwatch.GetTimestamp();
                await call(worker);
                took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            return took;
        }));
        var elapsed = watch.Elapsed.TotalSeconds;
        var took = all.SelectMany(one => one).ToList();
        return (took.Count / elapsed, Figure.Percentile(took, 0.99));
    }
}
