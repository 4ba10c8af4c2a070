using System.Globalization;
using CsWorkPerf.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks [-- [--runs=N] [--data=FOLDER] [--assessments=FOLDER] NAME...]   Prints a table of medians; every client is this process,
// every server a process of its own. Names: start, log-contact, visible, indicator, analysis, board, tracker, search, due-dates, timeliness, import.
var benchmarks = new (string Name, Func<Task<IReadOnlyList<Figure>>> Run)[]
{
    ("start", StartBenchmark.RunAsync),
    ("log-contact", LogContactBenchmark.RunAsync),
    ("visible", VisibleBenchmark.RunAsync),
    ("import", ImportBenchmark.RunAsync),
    ("indicator", IndicatorBenchmark.RunAsync),
    ("analysis", AnalysisBenchmark.RunAsync),
    ("board", BoardBenchmark.RunAsync),
    ("tracker", TrackerBenchmark.RunAsync),
    ("search", SearchBenchmark.RunAsync),
    ("due-dates", DueDateBenchmark.RunAsync),
    ("timeliness", TimelinessBenchmark.RunAsync)
};
if (args.FirstOrDefault(argument => argument.StartsWith("--runs=", StringComparison.Ordinal)) is { } runs)
{
    Figure.Runs = int.Parse(runs["--runs=".Length..], CultureInfo.InvariantCulture);
    args = [.. args.Where(argument => argument != runs)];
}
if (args.FirstOrDefault(argument => argument.StartsWith("--data=", StringComparison.Ordinal)) is { } data)
{
    SampleData.Kept = data["--data=".Length..];
    args = [.. args.Where(argument => argument != data)];
}
if (args.FirstOrDefault(argument => argument.StartsWith("--assessments=", StringComparison.Ordinal)) is { } assessments)
{
    SampleData.KeptAssessments = assessments["--assessments=".Length..];
    args = [.. args.Where(argument => argument != assessments)];
}
var chosen = args.Length == 0 ? benchmarks : [.. benchmarks.Where(benchmark => args.Contains(benchmark.Name))];
if (chosen.Length == 0)
{
    Console.Error.WriteLine($"Benchmarks: {string.Join(", ", benchmarks.Select(benchmark => benchmark.Name))}");
    return 1;
}

var figures = new List<Figure>();
foreach (var (name, run) in chosen)
{
    Console.Error.WriteLine($"{name}...");
    var found = await run();
    figures.AddRange(found);
    foreach (var figure in found) Console.Error.WriteLine("  " + figure);
}
SampleData.Delete();
Figure.Print(figures, Console.Out);
return 0;
