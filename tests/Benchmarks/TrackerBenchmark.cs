using System.Diagnostics;
using System.Globalization;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Benchmarks;

/// <summary>The tracker at 10,000 open assessments of 300 workers in 6 localities, among 50,000 that have ended.</summary>
internal static class TrackerBenchmark
{
    private const int Open = 10_000, Ended = 50_000, Children = 9_000, Workers = 300, Teams = 24, Localities = 6, Calls = 200, Chunk = 500;

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await using var server = await Server.StartAsync();
        await FillAsync(server);
        var tracker = new Tracker.TrackerClient(server.Invoker);
        using var visitor = await PortalVisitor.SignInAsync(server, Roles.Manager);
        if ((await tracker.GetTrackerAsync(new())).Counts.Sum(count => count.Open.InTime + count.Open.BecomingOverdue + count.Open.Overdue) is var open and not Open)
            throw new InvalidOperationException($"{open} are open, not {Open}.");
        List<double> service = [], page = [], byWorker = [];
        await P95Async(() => tracker.GetTrackerAsync(new()).ResponseAsync);
        await P95Async(() => visitor.GetAsync("/assessments/tracker", "Completed in time"));
        for (var run = 0; run < Figure.Runs; run++)
        {
            service.Add(await P95Async(() => tracker.GetTrackerAsync(new()).ResponseAsync));
            page.Add(await P95Async(() => visitor.GetAsync("/assessments/tracker", "Completed in time")));
            byWorker.Add(await P95Async(() => visitor.GetAsync("/assessments/tracker?by=worker", "Completed in time")));
        }
        return
        [
            Figure.Of("GetTracker p95, 10,000 open", service, "ms", "at most 100"),
            Figure.Of("the tracker's page p95, 10,000 open", page, "ms", "at most 100"),
            Figure.Of("the tracker's page by worker p95, 10,000 open", byWorker, "ms", "at most 100")
        ];
    }

    private static async Task FillAsync(Server server)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        using var call = new Assessments.AssessmentsClient(server.Invoker).ImportAssessments();
        foreach (var rows in Enumerable.Range(0, Open + Ended).Select(number => Row(number, today)).Chunk(Chunk))
        {
            await call.RequestStream.WriteAsync(new ImportAssessmentsRequest { Rows = { rows } });
            if (!await call.ResponseStream.MoveNext(CancellationToken.None) || call.ResponseStream.Current.Rejected > 0)
                throw new InvalidOperationException($"The rows were not taken: {call.ResponseStream.Current}");
        }
        await call.RequestStream.CompleteAsync();
        while (await call.ResponseStream.MoveNext(CancellationToken.None)) { }
    }

    /// <summary>Open ones started within the last 100 days, ended ones within the last four years.</summary>
    private static AssessmentRow Row(int number, DateOnly today)
    {
        var open = number < Open;
        var started = today.AddDays(open ? -(number % 100) : -(100 + (number % 1_400)));
        return new AssessmentRow
        {
            Line = number + 2,
            AssessmentId = $"B{number}",
            ChildId = Id(number % Children),
            AssessmentType = "single",
            ReferredOn = Day(started),
            StartedOn = Day(started),
            SubmittedOn = open ? "" : Day(started.AddDays(40)),
            AuthorisedOn = open ? "" : Day(started.AddDays(40 + (number % 40))),
            Outcome = open ? "" : "cin",
            LocalityId = $"L{number % Teams % Localities}",
            TeamId = $"T{number % Teams}",
            WorkerId = number % 50 == 0 ? "" : Id(1_000_000 + (number % Workers)),
            Factors = open ? "" : "16A",
            OutcomeSupplied = true,
            ChildSeenSupplied = true,
        };
    }

    private static string Id(int number) => "00000000-0000-0000-0000-" + number.ToString("D12", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<double> P95Async(Func<Task> call)
    {
        var took = new List<double>();
        for (var i = 0; i < Calls; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await call();
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return Figure.Percentile(took, 0.95);
    }
}
