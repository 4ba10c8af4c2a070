using System.Globalization;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;

namespace CsWorkPerf.Portal.Figures;

/// <summary>Dimensions and their values in words.</summary>
public static class DimensionWords
{
    /// <summary>The group of rows without a value.</summary>
    public const string None = "(none)";

    private const string OverLongest = "over_120";

    private static readonly Dictionary<string, string> Names = new()
    {
        ["source_group"] = "Source group",
        ["source"] = "Source",
        ["mode"] = "Mode",
        ["primary_need"] = "Primary need",
        ["outcome"] = "Outcome",
        ["out_of_hours"] = "Out of hours",
        ["route"] = "Route",
        ["clock"] = "Clock",
        ["assessment_type"] = "Assessment type",
        ["working_days"] = "Working days",
        ["band"] = "Band",
        ["grade"] = "Grade",
        ["locality"] = "Locality",
        ["team"] = "Team",
    };

    private static readonly Dictionary<string, string> Bands = new()
    {
        ["in_time"] = "In time",
        ["becoming_overdue"] = "Becoming overdue",
        ["overdue"] = "Overdue",
    };

    public static string Name(string dimension) => Names.GetValueOrDefault(dimension, dimension);

    /// <summary>Whether the dimension is one of places, which are shown by name and never ranked.</summary>
    public static bool IsPlace(string dimension) => dimension is "locality" or "team";

    /// <summary>Whether the values have an order of their own, in which a chart shows them.</summary>
    public static bool IsOrdered(string dimension) => dimension is "working_days" or "band" or "grade" or "clock";

    /// <summary>A value of a dimension as a reader knows it.</summary>
    /// <param name="dimension">The dimension's name in the public contract.</param>
    /// <param name="value">The value in the public contract; empty for all.</param>
    /// <param name="names">The names of places.</param>
    /// <param name="indicator">The indicator's id: contacts and assessments have outcomes of their own.</param>
    public static string Value(string dimension, string value, DirectoryNames names, string indicator = "") => value switch
    {
        "" => "All",
        None => dimension != "outcome" ? "Not recorded" : IsOfAssessments(indicator) ? "No outcome recorded" : "Not decided or not supplied",
        _ => dimension switch
        {
            "locality" => names.Locality(value),
            "team" => names.Team(value),
            "out_of_hours" => value == "true" ? "Out of hours" : "In office hours",
            "clock" or "band" => Bands.GetValueOrDefault(value, value),
            "working_days" => value == OverLongest ? "Over 120" : value,
            _ => SetOf(dimension, indicator)?.LabelOf(value) ?? value,
        },
    };

    /// <summary>Every value that can be asked for, in order; null where the dimension's values are not a fixed set.</summary>
    /// <inheritdoc cref="Value"/>
    public static IReadOnlyList<Option>? Values(string dimension, DirectoryNames names, string indicator = "") => dimension switch
    {
        "locality" => [.. names.LocalityOptions("All"), new(None, "Not recorded")],
        "team" => [.. names.TeamOptions("All"), new(None, "Not recorded")],
        "source_group" => [new("", "All"), .. ReferralSources.Groups.Select(group => new Option(group, group))],
        "out_of_hours" => [new("", "All"), new("false", "In office hours"), new("true", "Out of hours"), new(None, "Not recorded")],
        "clock" => [new("", "All"), new("in_time", "In time"), new("overdue", "Overdue")],
        "band" => [new("", "All"), .. Bands.Select(band => new Option(band.Key, band.Value))],
        "working_days" => [new("", "All"), .. Enumerable.Range(0, 121).Select(days => days.ToString(CultureInfo.InvariantCulture)).Append(OverLongest).Select(days => new Option(days, Value(dimension, days, names)))],
        _ => SetOf(dimension, indicator) is { } set ? [new("", "All"), .. set.All.Select(code => new Option(code.Value, code.Label)), new(None, Value(dimension, None, names, indicator))] : null,
    };

    private static bool IsOfAssessments(string indicator) => indicator.StartsWith("assessments.", StringComparison.Ordinal);

    private static CodeSet? SetOf(string dimension, string indicator) => dimension switch
    {
        "source" => ReferralSources.Codes,
        "mode" => Modes.Codes,
        "primary_need" => PrimaryNeeds.Codes,
        "outcome" => IsOfAssessments(indicator) ? AssessmentOutcomes.Codes : Outcomes.Codes,
        "route" => Routes.Codes,
        "assessment_type" => AssessmentTypes.Codes,
        "grade" => Grades.Codes,
        _ => null,
    };
}
