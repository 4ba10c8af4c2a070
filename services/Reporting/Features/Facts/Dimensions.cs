using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>The dimensions' names, as the public contract has them, and their values.</summary>
public static class Dimensions
{
    /// <summary>The group of rows without a value.</summary>
    public const string NoValue = "(none)";

    public const string True = "true";
    public const string False = "false";

    public const string InTime = "in_time";
    public const string Overdue = "overdue";

    private static readonly (Dimension Dimension, string Name, IReadOnlyList<string> Values)[] Table =
    [
        (Dimension.None, "", []),
        (Dimension.Locality, "locality", []),
        (Dimension.Team, "team", []),
        (Dimension.Source, "source", ReferralSources.Codes.Values),
        (Dimension.SourceGroup, "source_group", ReferralSources.Groups),
        (Dimension.Mode, "mode", Modes.Codes.Values),
        (Dimension.PrimaryNeed, "primary_need", PrimaryNeeds.Codes.Values),
        (Dimension.Outcome, "outcome", Outcomes.Codes.Values),
        (Dimension.OutOfHours, "out_of_hours", [True, False]),
        (Dimension.Clock, "clock", [InTime, Overdue]),
        (Dimension.Route, "route", Routes.Codes.Values)
    ];

    public static string NameOf(Dimension dimension) => Table[(int)dimension].Name;

    /// <summary>The dimension of a name; null for an unknown one.</summary>
    public static Dimension? Find(string name) =>
        Array.FindIndex(Table, 1, row => row.Name == name) is var found and > 0 ? (Dimension)found : null;

    /// <summary>The values that a dimension of codes can have, in their order; empty for places, whose ids are the council's.</summary>
    public static IReadOnlyList<string> ValuesOf(Dimension dimension) => Table[(int)dimension].Values;

    /// <summary>Whether it is the place of a row; the others are codes.</summary>
    public static bool IsPlace(Dimension dimension) => dimension is Dimension.Locality or Dimension.Team;
}
