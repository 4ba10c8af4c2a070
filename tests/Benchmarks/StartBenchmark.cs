namespace CsWorkPerf.Benchmarks;

/// <summary>AllInOne from start to ready, empty data.</summary>
internal static class StartBenchmark
{
    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var runs = new List<double>();
        for (var run = 0; run < Figure.Runs; run++)
        {
            await using var server = await Server.StartAsync();
            runs.Add(server.SecondsToReady);
        }
        return [Figure.Of("AllInOne from start to ready, empty data", runs, "s", "at most 5")];
    }
}
