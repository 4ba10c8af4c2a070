using System.Diagnostics;
using System.Globalization;

namespace CsWorkPerf.Benchmarks;

/// <summary>The analysis pages at 1,000,000 contacts, from the request to the whole page, one reader at a time.</summary>
internal static class AnalysisBenchmark
{
    private const int Calls = 200;

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await using var server = await SampleData.ServeAsync(ImportBenchmark.Many);
        using var visitor = await PortalVisitor.SignInAsync(server);
        var change = DateTime.UtcNow.AddDays(-120).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        // As far back as the sample council's records go.
        var all = "from=" + DateTime.UtcNow.AddYears(-3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (string Name, string Path, string Words)[] pages =
        [
            ("hours and days", "/demand?source=Police&mode=conversation&contacts=not_accepted", "id=\"hours\""),
            ("hours and days, 3 years", $"/demand?{all}", "id=\"hours\""),
            ("month by month", "/demand/months?source=Police&mode=conversation&contacts=not_accepted", "id=\"months\""),
            ("month by month, 3 years", $"/demand/months?{all}", "id=\"months\""),
            ("sources", "/demand/sources?mode=conversation", "id=\"conversion\""),
            ("sources, 3 years", $"/demand/sources?{all}", "id=\"conversion\""),
            ("shares of sources", "/demand/shares?mode=conversation", "id=\"groups\""),
            ("shares of sources, 3 years", $"/demand/shares?{all}", "id=\"groups\""),
            ("conversion", "/conversion?source=3A&mode=conversation&by=team", "id=\"funnel\""),
            ("conversion, 3 years", $"/conversion?{all}&source=3A&mode=conversation&by=locality", "id=\"funnel\""),
            ("cohort and period", "/demand/cohorts?source=Police&mode=conversation", "id=\"views\""),
            ("written against conversation", "/demand/modes?source=Police", "id=\"modes\""),
            ("formal route", "/demand/formal-route?comparator=52", "id=\"by-place\""),
            ("before and after", $"/demand/change?figure=contacts.conversion&day={change}&source=Police&mode=conversation", "id=\"windows\""),
            ("before and after, open contacts", $"/demand/change?figure=contacts.open&day={change}", "id=\"windows\""),
        ];
        var figures = new List<Figure>();
        foreach (var (name, path, words) in pages)
        {
            await P95Async(visitor, path, words);
            var runs = new List<double>();
            for (var run = 0; run < Figure.Runs; run++) runs.Add(await P95Async(visitor, path, words));
            figures.Add(Figure.Of($"page {name} p95, 1,000,000 contacts", runs, "ms", "at most 100"));
        }
        return figures;
    }

    private static async Task<double> P95Async(PortalVisitor visitor, string path, string words)
    {
        var took = new List<double>();
        for (var call = 0; call < Calls; call++)
        {
            var started = Stopwatch.GetTimestamp();
            await visitor.GetAsync(path, words);
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return Figure.Percentile(took, 0.95);
    }
}
