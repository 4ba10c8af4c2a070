using System.Globalization;
using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>How many assessments took how many working days. The last count is of those that took more than the days before it.</summary>
public sealed record Durations(IReadOnlyList<double> Counts)
{
    /// <summary>The longest duration that is counted by itself; longer ones are counted together.</summary>
    public const int Longest = 120;

    /// <summary>As the Department for Education publishes them: from, to.</summary>
    public static IReadOnlyList<(int From, int To, string Label)> Bands { get; } =
    [
        (0, 0, "Same day"), (1, 10, "1 to 10"), (11, 20, "11 to 20"), (21, 30, "21 to 30"), (31, 40, "31 to 40"), (41, 45, "41 to 45"), (46, 50, "46 to 50"), (51, 60, "51 to 60"),
        (61, Longest + 1, "61 and more"),
    ];

    public double All => Counts.Sum();

    public static Durations Of(IEnumerable<Point> points)
    {
        var counts = new double[Longest + 2];
        foreach (var point in points) counts[int.TryParse(point.Group, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : Longest + 1] += point.Numerator;
        return new(counts);
    }

    /// <summary>How many took from so many to so many working days.</summary>
    public double Between(int from, int to) => Counts.Skip(from).Take(to - from + 1).Sum();

    /// <summary>
    /// The fewest working days within which so many of a hundred had ended, a whole number as published medians are; one more than
    /// <see cref="Longest"/> where it took longer than that, null where none ended.
    /// </summary>
    public int? Percentile(int percent)
    {
        double all = All, ended = 0;
        for (var days = 0; days < Counts.Count && all > 0; days++)
            if ((ended += Counts[days]) * 100 >= all * percent) return days;
        return null;
    }

    /// <summary>"34", "over 120", or a dash.</summary>
    public static string Words(int? days) => days switch { null => "–", > Longest => $"over {Longest}", { } some => some.ToString(CultureInfo.InvariantCulture) };
}
