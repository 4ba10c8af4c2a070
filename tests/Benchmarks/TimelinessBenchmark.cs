using System.Diagnostics;
using System.Globalization;
using CsWorkPerf.Contracts.Reporting.V1;

using ReportingClient = CsWorkPerf.Contracts.Reporting.V1.Reporting.ReportingClient;

namespace CsWorkPerf.Benchmarks;

/// <summary>Every kind of timeliness series over ten years at 1,000,000 assessments, from the call to the answer, and the pages that show them.</summary>
internal static class TimelinessBenchmark
{
    private const int Calls = 200;
    private const string InTime = "assessments.timeliness_45wd";

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await using var server = await SampleData.ServeAssessmentsAsync();
        var reporting = new ReportingClient(server.Invoker);
        (string Name, GetIndicatorRequest Request)[] series =
        [
            ("by month", Question(InTime)), ("by week", Question(InTime, Grain.Week)), ("by locality", Question(InTime, "locality")), ("by team", Question(InTime, "team")),
            ("by outcome", Question(InTime, "outcome")), ("by source group", Question(InTime, "source_group")), ("by source group in a locality", Question(InTime, "source_group", ("locality", "L2"))),
            ("of an outcome by source group in a team", Question(InTime, "source_group", ("outcome", "cin"), ("team", "T4"))), ("overdue at each month's end", Question("assessments.open", "", ("band", "overdue"))),
        ];
        var figures = new List<Figure>();
        foreach (var (name, request) in series)
            figures.Add(await FigureAsync($"timeliness series {name}, 10 years, p95", async () => await reporting.GetIndicatorAsync(request), "at most 20"));

        var durations = new AssessmentDurations.AssessmentDurationsClient(server.Invoker);
        foreach (var (name, filter) in new[] { ("", ""), (" in a locality", "L2") })
        {
            var request = new GetDurationsRequest { From = From, To = Question(InTime).To, Grain = Grain.Month };
            if (filter.Length > 0) request.Filter["locality"] = filter;
            figures.Add(await FigureAsync($"median and percentiles by month{name}, 10 years, p95", async () => await durations.GetDurationsAsync(request), "at most 20"));
        }

        using var visitor = await PortalVisitor.SignInAsync(server);
        var years = $"from={From}&grain=month";
        foreach (var (name, path, words) in new[] { ("month by month", $"/assessments/timeliness?{years}&council=926", "id=\"trend\""), ("by locality", $"/assessments/timeliness/by?{years}", "id=\"groups\""), ("how long they take", $"/assessments/timeliness/days?{years}", "id=\"days\"") })
            figures.Add(await FigureAsync($"page {name}, 10 years, p95", () => visitor.GetAsync(path, words), ""));
        return figures;
    }

    private static string From => Text(new DateOnly(DateTime.UtcNow.Year, DateTime.UtcNow.Month, 1).AddMonths(-119));

    private static GetIndicatorRequest Question(string indicator, string groupBy = "", params (string Dimension, string Value)[] filter) => Question(indicator, Grain.Month, groupBy, filter);

    private static GetIndicatorRequest Question(string indicator, Grain grain, string groupBy = "", params (string Dimension, string Value)[] filter)
    {
        var request = new GetIndicatorRequest { Indicator = indicator, From = From, To = Text(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(1)), Grain = grain, GroupBy = groupBy };
        foreach (var (dimension, value) in filter) request.Filter[dimension] = value;
        return request;
    }

    private static async Task<Figure> FigureAsync(string what, Func<Task> call, string target)
    {
        await P95Async(call);
        var runs = new List<double>();
        for (var run = 0; run < Figure.Runs; run++) runs.Add(await P95Async(call));
        return Figure.Of(what, runs, "ms", target);
    }

    private static async Task<double> P95Async(Func<Task> call)
    {
        var took = new List<double>();
        for (var number = 0; number < Calls; number++)
        {
            var started = Stopwatch.GetTimestamp();
            await call();
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return Figure.Percentile(took, 0.95);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
