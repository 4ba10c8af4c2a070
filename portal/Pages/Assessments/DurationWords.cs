using System.Globalization;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Durations in working days, for readers. One more than <see cref="Longest"/> stands for all that took longer.</summary>
public static class DurationWords
{
    /// <summary>The longest duration that is counted by itself.</summary>
    public const int Longest = 120;

    /// <summary>As the Department for Education publishes them: from, to.</summary>
    public static IReadOnlyList<(int From, int To, string Label)> Bands { get; } =
    [
        (0, 0, "Same day"), (1, 10, "1 to 10"), (11, 20, "11 to 20"), (21, 30, "21 to 30"), (31, 40, "31 to 40"), (41, 45, "41 to 45"), (46, 50, "46 to 50"), (51, 60, "51 to 60"),
        (61, Longest + 1, "61 and more"),
    ];

    /// <summary>"34", "over 120", or a dash.</summary>
    public static string Of(bool has, int days) => !has ? "–" : days > Longest ? $"over {Longest}" : days.ToString(CultureInfo.InvariantCulture);

    /// <summary>34, "over_120", or nothing, for a file.</summary>
    public static object? Cell(bool has, int days) => !has ? null : days > Longest ? $"over_{Longest}" : days;
}
