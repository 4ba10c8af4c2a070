namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>The code sets of the front door in their order, and what the definitions say of some of them.</summary>
internal static class Codes
{
    public const string None = "(none)";

    /// <summary>Referral sources of the Children in Need census with the groups in which they are published.</summary>
    private static readonly (string Code, string Group)[] Published =
    [
        ("1A", "Individual"), ("1B", "Individual"), ("1C", "Individual"), ("1D", "Individual"),
        ("2A", "Schools"), ("2B", "Education services"),
        ("3A", "Health services"), ("3B", "Health services"), ("3C", "Health services"), ("3D", "Health services"), ("3E", "Health services"), ("3F", "Health services"),
        ("4", "Housing"), ("5A", "LA services"), ("5B", "LA services"), ("5C", "LA services"), ("5D", "LA services"),
        ("6", "Police"), ("7", "Other legal agency"), ("8", "Other"), ("9", "Anonymous"), ("10", "Unknown")
    ];

    public static IReadOnlyList<string> Sources { get; } = [.. Published.Select(one => one.Code)];
    public static IReadOnlyList<string> Groups { get; } = [.. Published.Select(one => one.Group).Distinct()];
    public static IReadOnlyList<string> Modes { get; } = ["conversation", "written", "online", "telephone"];
    public static IReadOnlyList<string> Needs { get; } = ["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9", "N0"];

    public static IReadOnlyList<string> Outcomes { get; } =
        ["advice", "universal", "early_help", "referral_assessment", "referral_strategy", "open_case", "other_authority", "nfa"];

    public static IReadOnlyList<string> Routes { get; } = ["assessment", "strategy", "none"];
    public static IReadOnlyList<string> Verdicts { get; } = ["agree", "threshold_too_high", "threshold_too_low"];

    public static IReadOnlyList<string> AssessmentTypes { get; } = ["single", "initial", "core"];
    public static IReadOnlyList<string> AssessmentOutcomes { get; } = ["strategy_cp", "cin", "cla", "early_help", "nfa", "other"];
    public static IReadOnlyList<string> Grades { get; } = ["outstanding", "good", "requires_improvement", "inadequate"];

    public static string GroupOf(string source) => Published.Single(one => one.Code == source).Group;

    public static bool IsProfessional(string source) => source is not ("1A" or "1B" or "1C" or "1D" or "9" or "10");

    /// <summary>The values of a figure's dimension in their order; empty for places, which go by their ids.</summary>
    public static IReadOnlyList<string> Of(Figure figure, string dimension) => dimension switch
    {
        "outcome" when figure.Id.StartsWith("assessments", StringComparison.Ordinal) => AssessmentOutcomes,
        "assessment_type" => AssessmentTypes,
        "working_days" => [.. Enumerable.Range(0, 121).Select(days => $"{days}"), "over_120"],
        "band" => ["in_time", "becoming_overdue", "overdue"],
        "grade" => Grades,
        "source" => Sources,
        "source_group" => Groups,
        "mode" => Modes,
        "primary_need" => Needs,
        "outcome" => Outcomes,
        "route" => Routes,
        "out_of_hours" => ["true", "false"],
        "clock" => ["in_time", "overdue"],
        _ => []
    };
}
