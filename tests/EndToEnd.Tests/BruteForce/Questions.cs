using System.Globalization;
using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>Makes the questions that figures are asked for.</summary>
internal static class Questions
{
    public static IReadOnlyList<Grain> Grains { get; } = [Grain.Day, Grain.Week, Grain.Month, Grain.Quarter, Grain.Year, Grain.Total];

    /// <summary>
    /// Ranges of a grain: from before the first row to after today, neither at a period's edge; of days, stretches around a change
    /// of the clocks and Easter, around 29 February, and around today.
    /// </summary>
    public static IEnumerable<(string From, string To)> Ranges(Grain grain, DateOnly today) => grain == Grain.Day
        ? [("2024-02-20", "2024-04-10"), ("2025-03-25", "2025-05-15"), (Text(today.AddDays(-40)), Text(today.AddDays(9)))]
        : [("2021-12-08", Text(today.AddDays(40)))];

    public static GetIndicatorRequest Of(Figure figure, Grain grain, (string From, string To) range, string groupBy = "", params (string Dimension, string Value)[] filter)
    {
        var question = new GetIndicatorRequest { Indicator = figure.Id, From = range.From, To = range.To, Grain = grain, GroupBy = groupBy };
        foreach (var (dimension, value) in filter) question.Filter[dimension] = value;
        return question;
    }

    public static GetIndicatorRequest Ahead(GetIndicatorRequest question)
    {
        question.Project = true;
        return question;
    }

    /// <summary>Every value of a dimension, and none.</summary>
    public static IEnumerable<string> Values(Figure figure, string dimension) => Codes.Of(figure, dimension).Append(Codes.None);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
