using System.Diagnostics;
using System.Globalization;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Benchmarks;

/// <summary>Finding a child among about 743,000: by council id, by name, and the records that are likely the same.</summary>
internal static class SearchBenchmark
{
    private const int Children = 743_000, Calls = 200;

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await using var server = await SampleData.ServeAsync(ImportBenchmark.Many);
        var children = new Children.ChildrenClient(server.Invoker);
        var known = await KnownAsync(children);
        (string Name, Func<Child, Task> Call)[] searches =
        [
            ("by council id", child => SearchAsync(child.CouncilId)),
            ("by first and last name", child => SearchAsync($"{child.FirstName} {child.LastName}")),
            ("by name and birth date", child => SearchAsync($"{child.FirstName} {child.LastName}", child.BirthDate)),
            ("by the beginnings of both names", child => SearchAsync($"{Start(child.FirstName, 3)} {Start(child.LastName, 2)}")),
            ("by a last name alone", child => SearchAsync(child.LastName)),
            ("by a last name and birth date", child => SearchAsync(child.LastName, child.BirthDate)),
            ("by two letters", child => SearchAsync(Start(child.LastName, 2))),
            ("by a name that nobody has", child => SearchAsync($"{child.LastName} Zzyx")),
            ("likely the same, all known", LikelyAsync),
            ("likely the same, a letter mistyped", child => LikelyAsync(new Child { FirstName = child.FirstName, LastName = child.LastName + "e", BirthDate = child.BirthDate })),
            ("likely the same, without birth date", child => LikelyAsync(new Child { FirstName = child.FirstName, LastName = child.LastName })),
            ("likely the same, last name alone", child => LikelyAsync(new Child { LastName = child.LastName }))
        ];
        var figures = new List<Figure>();
        foreach (var (name, call) in searches)
        {
            await P95Async(known, call);
            var runs = new List<double>();
            for (var run = 0; run < Figure.Runs; run++) runs.Add(await P95Async(known, call));
            figures.Add(Figure.Of($"search {name}, p95, 743,000 children", runs, "ms", "at most 50"));
        }
        return figures;

        async Task SearchAsync(string text, string birthDate = "") =>
            await children.SearchChildrenAsync(new SearchChildrenRequest { Text = text, BirthDate = birthDate });

        async Task LikelyAsync(Child like) => await children.FindLikelyChildrenAsync(new FindLikelyChildrenRequest { Child = like });
    }

    /// <summary>Named children spread over the whole council.</summary>
    private static async Task<IReadOnlyList<Child>> KnownAsync(Children.ChildrenClient children)
    {
        var known = new List<Child>();
        for (var i = 0; known.Count < Calls; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"K{1 + (i * 3_701L % Children):D7}");
            known.AddRange((await children.SearchChildrenAsync(new SearchChildrenRequest { Text = id })).Children.Where(child => child.BirthDate.Length > 0 && child.LastName.Length > 0));
        }
        return known;
    }

    private static async Task<double> P95Async(IReadOnlyList<Child> known, Func<Child, Task> call)
    {
        var took = new List<double>();
        foreach (var child in known)
        {
            var started = Stopwatch.GetTimestamp();
            await call(child);
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return Figure.Percentile(took, 0.95);
    }

    private static string Start(string name, int letters) => name[..Math.Min(letters, name.Length)];
}
