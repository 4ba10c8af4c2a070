using System.Globalization;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Assessment;

/// <summary>Settings of assessments: section <c>Assessment</c>.</summary>
public sealed record AssessmentSettings
{
    private const string CheckpointsKey = "Assessment:Checkpoints";

    /// <summary><c>Checkpoints</c>: after how many working days an open assessment is reviewed, such as <c>10 20 34</c> (the default); each 1 to 44, rising. Those of a type with a shorter limit are the ones below it.</summary>
    public IReadOnlyList<int> Checkpoints { get; init; } = [10, 20, 34];

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="BadSetting">A value is not allowed; the message names its key.</exception>
    public static AssessmentSettings From(IConfiguration configuration) =>
        configuration[CheckpointsKey] is { } text ? new() { Checkpoints = ReadCheckpoints(text) } : new();

    private static List<int> ReadCheckpoints(string text)
    {
        var days = new List<int>();
        foreach (var word in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is < 1 or > 44 || day <= days.LastOrDefault())
                throw new BadSetting($"Setting {CheckpointsKey} is '{text}'; it must be rising whole numbers from 1 to 44, such as 10 20 34.");
            days.Add(day);
        }
        return days;
    }
}
