using System.Globalization;
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
    public const string BecomingOverdue = "becoming_overdue";
    public const string Overdue = "overdue";

    /// <summary>The longest duration that has a value of its own, in working days.</summary>
    public const int LongestDuration = 120;

    public const string OverLongest = "over_120";

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
        (Dimension.Route, "route", Routes.Codes.Values),
        (Dimension.AssessmentType, "assessment_type", AssessmentTypes.Codes.Values),
        (Dimension.AssessmentOutcome, "outcome", AssessmentOutcomes.Codes.Values),
        (Dimension.WorkingDays, "working_days", [.. Enumerable.Range(0, LongestDuration + 1).Select(DurationText), OverLongest]),
        (Dimension.Band, "band", [InTime, BecomingOverdue, Overdue]),
        (Dimension.Grade, "grade", Grades.Codes.Values)
    ];

    public static string NameOf(Dimension dimension) => Table[(int)dimension].Name;

    /// <summary>The value of a duration in working days.</summary>
    public static string DurationText(int days) => days > LongestDuration ? OverLongest : days.ToString(CultureInfo.InvariantCulture);

    /// <summary>The values that a dimension of codes can have, in their order; empty for places, whose ids are the council's.</summary>
    public static IReadOnlyList<string> ValuesOf(Dimension dimension) => Table[(int)dimension].Values;

    /// <summary>Whether it is the place of a row; the others are codes.</summary>
    public static bool IsPlace(Dimension dimension) => dimension is Dimension.Locality or Dimension.Team;

    /// <summary>Whether it is of what is open on a day, and not of the row.</summary>
    public static bool IsState(Dimension dimension) => dimension is Dimension.Clock or Dimension.Band;
}
