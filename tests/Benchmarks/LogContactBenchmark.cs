using System.Diagnostics;
using CsWorkPerf.Contracts.Intake.V1;
using Grpc.Health.V1;

namespace CsWorkPerf.Benchmarks;

/// <summary>LogContact, 64 calls in flight, durable, beside the same host's Health.Check and beside the server with grouping off.</summary>
internal static class LogContactBenchmark
{
    private const int InFlight = 64;

    /// <summary>A child has a handful of contacts in its life, not hundreds: that is what Reporting reads again with each new one.</summary>
    private const int Children = 10_000;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(5), Time = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        List<double> health = [], healthP99 = [], grouped = [], groupedP99 = [], ratio = [], p99Ratio = [], alone = [], gain = [], caughtUp = [];
        for (var run = 0; run < Figure.Runs; run++)
        {
            await using (var server = await Server.StartAsync())
            {
                var check = new Health.HealthClient(server.Anonymous);
                var request = new HealthCheckRequest();
                await Load.RunAsync(InFlight, Warm, async _ => await check.CheckAsync(request));
                var (healthRate, healthTail) = await Load.RunAsync(InFlight, Time, async _ => await check.CheckAsync(request));
                var (rate, tail) = await LogAsync(server);
                var watch = Stopwatch.StartNew();
                await Sample.CaughtUpAsync(server);
                caughtUp.Add(watch.Elapsed.TotalSeconds);
                health.Add(healthRate);
                healthP99.Add(healthTail);
                grouped.Add(rate);
                groupedP99.Add(tail);
                ratio.Add(rate / healthRate);
                p99Ratio.Add(tail / healthTail);
            }
            await using (var server = await Server.StartAsync(null, ("Data__MostInGroup", "1")))
                alone.Add((await LogAsync(server)).PerSecond);
            gain.Add(grouped[^1] / alone[^1]);
        }
        return
        [
            Figure.Of("Health.Check, 64 in flight", health, "/s"),
            Figure.Of("Health.Check p99", healthP99, "ms"),
            Figure.Of("LogContact, 64 in flight", grouped, "/s"),
            Figure.Of("LogContact p99", groupedP99, "ms"),
            Figure.Of("LogContact / Health.Check", ratio, "", "at least 0.05"),
            Figure.Of("LogContact p99 / Health.Check p99", p99Ratio, "", "at most 40"),
            Figure.Of("LogContact, grouping off", alone, "/s"),
            Figure.Of("LogContact / grouping off", gain, "", "at least 2"),
            Figure.Of("Reporting caught up after the last LogContact", caughtUp, "s", "at most 10")
        ];
    }

    private static async Task<(double PerSecond, double P99)> LogAsync(Server server)
    {
        var children = await Sample.ChildrenAsync(server, Children);
        var contacts = new Contacts.ContactsClient(server.Invoker);
        var calls = -1;
        Task LogContact(int worker) => contacts.LogContactAsync(Sample.Contact(children[Interlocked.Increment(ref calls) % Children])).ResponseAsync;
        await Load.RunAsync(InFlight, Warm, LogContact);
        return await Load.RunAsync(InFlight, Time, LogContact);
    }
}
