using System.Diagnostics;
using CsWorkPerf.Assessment;
using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Assessment.Features.Recalculation;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Clocks;
using Microsoft.Extensions.Configuration;

namespace CsWorkPerf.Benchmarks;

/// <summary>
/// The due dates of 10,000 open assessments worked out again after another closure day, as the service does when it starts, and what
/// people's writes wait for meanwhile. In this process, on the file that a server has left.
/// </summary>
internal static class DueDateBenchmark
{
    private const int Open = 10_000, Chunk = 500;

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cswp-bench-");
        try
        {
            await using (var server = await Server.StartAsync(folder.FullName)) await ImportAsync(server);
            var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder.FullName)]).Build();
            await using var db = new Db<AssessmentService>(DataSettings.For("Assessment", configuration));
            List<double> took = [], waited = [];
            // The first closes no day that the others do, so that each changes them all.
            for (var run = 0; run < Figure.Runs; run++)
            {
                var (seconds, slowest) = await MeasureAsync(db, new CalendarSettings { ClosureDays = [.. Enumerable.Range(0, run + 1).Select(i => new DateOnly(2026, 3, 2).AddDays(i))] });
                took.Add(seconds);
                waited.Add(slowest);
            }
            return
            [
                Figure.Of("10,000 open due dates worked out again", took, "s", "at most 2"),
                Figure.Of("a person's write meanwhile, the slowest", waited, "ms")
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double Seconds, double SlowestWrite)> MeasureAsync(Db<AssessmentService> db, CalendarSettings settings)
    {
        var recalculate = new RecalculateDueDates(db, new DueDates(new AssessmentClock(), WorkingDayCalendar.From(settings)), settings, new AssessmentClock(), TimeProvider.System);
        var started = Stopwatch.GetTimestamp();
        var running = recalculate.HandleAsync(CancellationToken.None);
        var slowest = 0.0;
        while (!running.IsCompleted)
        {
            var asked = Stopwatch.GetTimestamp();
            await db.WriteAsync(tx => tx.ExecuteAsync("update [known_teams] set [name] = [name]"), CancellationToken.None);
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }
        var done = await running;
        return done.Changed == Open ? (Stopwatch.GetElapsedTime(started).TotalSeconds, slowest) : throw new InvalidOperationException($"{done.Changed} due dates have changed, not {Open}.");
    }

    /// <summary>Assessments of a child each, referred on Monday 2 February 2026.</summary>
    private static async Task ImportAsync(Server server)
    {
        using var call = new Assessments.AssessmentsClient(server.Invoker).ImportAssessments();
        for (var first = 0; first < Open; first += Chunk)
        {
            var request = new ImportAssessmentsRequest();
            request.Rows.Add(Enumerable.Range(first, Chunk).Select(i => new AssessmentRow
            {
                Line = i + 2, AssessmentId = $"A{i}", ChildId = Guid.NewGuid().ToString(), ReferredOn = "2026-02-02", StartedOn = "2026-02-03", OutcomeSupplied = true, ChildSeenSupplied = true
            }));
            await call.RequestStream.WriteAsync(request);
            await call.ResponseStream.MoveNext(CancellationToken.None);
        }
        await call.RequestStream.CompleteAsync();
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            // To the last report.
        }
    }
}
