namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>What a figure can be split by: the place of a row, or one of its codes.</summary>
public enum Dimension
{
    /// <summary>Not split.</summary>
    None,
    Locality,
    Team,
    Source,
    SourceGroup,
    Mode,
    PrimaryNeed,
    Outcome,
    OutOfHours,

    /// <summary>in_time or overdue: of what is open on a day, not of the row.</summary>
    Clock,
    Route,
    AssessmentType,

    /// <summary>What followed an assessment.</summary>
    AssessmentOutcome,

    /// <summary>From an assessment's clock start to its end: 0 to 120, or over_120.</summary>
    WorkingDays,

    /// <summary>in_time, becoming_overdue or overdue: of what is open on a day, not of the row.</summary>
    Band,

    /// <summary>The final grade of an audit.</summary>
    Grade
}
