using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;

namespace CsWorkPerf.Portal.Figures;

/// <summary>Dimensions and their values in words.</summary>
public static class DimensionWords
{
    /// <summary>The group of rows without a value.</summary>
    public const string None = "(none)";

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
        ["locality"] = "Locality",
        ["team"] = "Team",
    };

    public static string Name(string dimension) => Names.GetValueOrDefault(dimension, dimension);

    /// <summary>Whether the dimension is one of places, which are shown by name and never ranked.</summary>
    public static bool IsPlace(string dimension) => dimension is "locality" or "team";

    /// <summary>A value of a dimension as a reader knows it.</summary>
    public static string Value(string dimension, string value, DirectoryNames names) => value switch
    {
        "" => "All",
        None => dimension == "outcome" ? "Not decided or not supplied" : "Not recorded",
        _ => dimension switch
        {
            "locality" => names.Locality(value),
            "team" => names.Team(value),
            "out_of_hours" => value == "true" ? "Out of hours" : "In office hours",
            "clock" => value == "overdue" ? "Overdue" : "In time",
            _ => SetOf(dimension)?.LabelOf(value) ?? value,
        },
    };

    /// <summary>Every value that can be asked for; null where the dimension's values are not a fixed set.</summary>
    public static IReadOnlyList<Option>? Values(string dimension, DirectoryNames names) => dimension switch
    {
        "locality" => [.. names.LocalityOptions("All"), new(None, "Not recorded")],
        "team" => [.. names.TeamOptions("All"), new(None, "Not recorded")],
        "source_group" => [new("", "All"), .. ReferralSources.Groups.Select(group => new Option(group, group))],
        "out_of_hours" => [new("", "All"), new("false", "In office hours"), new("true", "Out of hours"), new(None, "Not recorded")],
        "clock" => [new("", "All"), new("in_time", "In time"), new("overdue", "Overdue")],
        _ => SetOf(dimension) is { } set ? [new("", "All"), .. set.All.Select(code => new Option(code.Value, code.Label)), new(None, Value(dimension, None, names))] : null,
    };

    private static CodeSet? SetOf(string dimension) => dimension switch
    {
        "source" => ReferralSources.Codes,
        "mode" => Modes.Codes,
        "primary_need" => PrimaryNeeds.Codes,
        "outcome" => Outcomes.Codes,
        "route" => Routes.Codes,
        _ => null,
    };
}
