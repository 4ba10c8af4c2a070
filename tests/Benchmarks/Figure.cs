using System.Globalization;

namespace CsWorkPerf.Benchmarks;

/// <summary>One line of the table: what was measured, its median over the runs, and the target.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Median">The median, in <paramref name="Unit"/>.</param>
/// <param name="Lowest">The lowest run.</param>
/// <param name="Highest">The highest run.</param>
/// <param name="Unit">Such as "ms" or "/s".</param>
/// <param name="Target">What the issue asks for; empty for a figure that others are compared with.</param>
internal sealed record Figure(string What, double Median, double Lowest, double Highest, string Unit, string Target = "")
{
    /// <summary>How often each figure is measured.</summary>
    public static int Runs { get; set; } = 5;

    /// <summary>The figure of several runs.</summary>
    public static Figure Of(string what, IReadOnlyList<double> runs, string unit, string target = "")
    {
        var sorted = runs.Order().ToList();
        return new(what, sorted[sorted.Count / 2], sorted[0], sorted[^1], unit, target);
    }

    public static void Print(IEnumerable<Figure> figures, TextWriter output)
    {
        output.WriteLine("| figure | median | lowest | highest | unit | target |");
        output.WriteLine("|---|---:|---:|---:|---|---|");
        foreach (var figure in figures)
            output.WriteLine($"| {figure.What} | {Text(figure.Median)} | {Text(figure.Lowest)} | {Text(figure.Highest)} | {figure.Unit} | {figure.Target} |");
    }

    public override string ToString() => $"{What}: {Text(Median)} {Unit} ({Text(Lowest)} to {Text(Highest)}) {Target}";

    /// <summary>The value below which the given share of the sorted values lies.</summary>
    public static double Percentile(List<double> values, double share)
    {
        values.Sort();
        return values[Math.Min(values.Count - 1, (int)(values.Count * share))];
    }

    private static string Text(double value) => value.ToString(value >= 100 ? "N0" : value >= 1 ? "N2" : "N3", CultureInfo.InvariantCulture);
}
