using System.Diagnostics;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.TestSupport;

using ReportingClient = CsWorkPerf.Contracts.Reporting.V1.Reporting.ReportingClient;

namespace CsWorkPerf.Benchmarks;

/// <summary>From a decision's answer to its being in GetIndicator, at 200 decisions a second.</summary>
internal static class VisibleBenchmark
{
    private const int PerSecond = 200, Seconds = 15;

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var inMemory = await RunsAsync();
        if (PrivateBroker.Missing is { } missing)
        {
            Console.Error.WriteLine("Without RabbitMQ: " + missing);
            return [InMemory(inMemory)];
        }
        await using var broker = await PrivateBroker.StartNewAsync();
        var overRabbitMq = await RunsAsync(("Messaging__Transport", "RabbitMq"), ("Messaging__RabbitMq", broker.Uri.ToString()));
        return [InMemory(inMemory), Figure.Of("Decision answered to visible, 200/s, over RabbitMQ, p99", overRabbitMq, "ms", "at most 300")];
    }

    private static Figure InMemory(List<double> runs) => Figure.Of("Decision answered to visible, 200/s, AllInOne, p99", runs, "ms", "at most 100");

    private static async Task<List<double>> RunsAsync(params (string Key, string Value)[] settings)
    {
        var runs = new List<double>();
        for (var run = 0; run < Figure.Runs; run++)
        {
            await using var server = await Server.StartAsync(null, settings);
            runs.Add(await RunOnceAsync(server));
        }
        return runs;
    }

    private static async Task<double> RunOnceAsync(Server server)
    {
        const int count = PerSecond * Seconds;
        var contacts = new Contacts.ContactsClient(server.Invoker);
        var children = await Sample.ChildrenAsync(server, 64);
        var logged = new List<Contact>();
        foreach (var chunk in Enumerable.Range(0, count).Chunk(64))
            logged.AddRange(await Task.WhenAll(chunk.Select(i => contacts.LogContactAsync(Sample.Contact(children[i % children.Count])).ResponseAsync)));
        await Sample.CaughtUpAsync(server);

        // The n-th decision answered is visible when the indicator counts n decided contacts.
        var watch = Stopwatch.StartNew();
        var answered = new double[count];
        var answers = 0;
        var seen = WatchAsync(server, watch, count);
        var decisions = new List<Task>();
        for (var i = 0; i < count; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / PerSecond);
            if (due > watch.Elapsed) await Task.Delay(due - watch.Elapsed);
            decisions.Add(DecideAsync(logged[i]));
        }
        await Task.WhenAll(decisions);
        var visible = await seen;
        return Figure.Percentile([.. answered.Select((at, n) => visible[n] - at)], 0.99);

        async Task DecideAsync(Contact contact)
        {
            await contacts.RecordDecisionAsync(new RecordDecisionRequest
            {
                RequestId = Guid.NewGuid().ToString(), ContactId = contact.ContactId, Version = contact.Version,
                Outcome = "advice", Rationale = "Advice was given and agreed with the caller."
            });
            answered[Interlocked.Increment(ref answers) - 1] = watch.Elapsed.TotalMilliseconds;
        }
    }

    /// <summary>When each further decided contact was first seen in the indicator, in milliseconds.</summary>
    private static async Task<double[]> WatchAsync(Server server, Stopwatch watch, int count)
    {
        var reporting = new ReportingClient(server.Invoker);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var request = new GetIndicatorRequest
        {
            Indicator = "contacts.conversion", From = today.AddDays(-2).ToString("yyyy-MM-dd"), To = today.AddDays(2).ToString("yyyy-MM-dd"), Grain = Grain.Total
        };
        var visible = new double[count];
        var counted = 0;
        while (counted < count)
        {
            var series = await reporting.GetIndicatorAsync(request);
            var now = watch.Elapsed.TotalMilliseconds;
            var decided = (int)(series.Points.Count == 0 ? 0 : series.Points[0].Denominator);
            while (counted < Math.Min(decided, count)) visible[counted++] = now;
            await Task.Delay(2);
        }
        return visible;
    }
}
