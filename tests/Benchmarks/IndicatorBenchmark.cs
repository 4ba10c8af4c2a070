using System.Diagnostics;
using CsWorkPerf.Contracts.Reporting.V1;

using ReportingClient = CsWorkPerf.Contracts.Reporting.V1.Reporting.ReportingClient;

namespace CsWorkPerf.Benchmarks;

/// <summary>GetIndicator over the same 36 months and groups, at 10,000 and at 1,000,000 contacts.</summary>
internal static class IndicatorBenchmark
{
    private const int Few = 10_000, Calls = 2_000;

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await using var few = await SampleData.ServeAsync(Few);
        await using var many = await SampleData.ServeAsync(ImportBenchmark.Many);
        List<double> atFew = [], atMany = [], ratio = [];
        await P99Async(few);
        await P99Async(many);
        for (var run = 0; run < Figure.Runs; run++)
        {
            atFew.Add(await P99Async(few));
            atMany.Add(await P99Async(many));
            ratio.Add(atMany[^1] / atFew[^1]);
        }
        return
        [
            Figure.Of("GetIndicator p99, 10,000 contacts", atFew, "ms"),
            Figure.Of("GetIndicator p99, 1,000,000 contacts", atMany, "ms"),
            Figure.Of("GetIndicator p99, 1,000,000 / 10,000", ratio, "", "at most 1.5")
        ];
    }

    private static async Task<double> P99Async(Server server)
    {
        var reporting = new ReportingClient(server.Invoker);
        var month = new DateOnly(DateTime.UtcNow.Year, DateTime.UtcNow.Month, 1);
        var request = new GetIndicatorRequest
        {
            Indicator = "contacts.conversion", From = month.AddMonths(-35).ToString("yyyy-MM-dd"), To = month.AddMonths(1).ToString("yyyy-MM-dd"),
            Grain = Grain.Month, GroupBy = "source_group"
        };
        var took = new List<double>();
        for (var call = 0; call < Calls; call++)
        {
            var started = Stopwatch.GetTimestamp();
            await reporting.GetIndicatorAsync(request);
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return Figure.Percentile(took, 0.99);
    }
}
