namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>A row's place and codes, as figures are split by them; null is the group <c>(none)</c>.</summary>
public sealed record RowDimensions
{
    public string? Locality { get; init; }
    public string? Team { get; init; }
    public string? Source { get; init; }
    public string? SourceGroup { get; init; }
    public string? Mode { get; init; }
    public string? PrimaryNeed { get; init; }
    public string? Outcome { get; init; }
    public string? OutOfHours { get; init; }
    public string? Route { get; init; }
    public string? AssessmentType { get; init; }
    public string? AssessmentOutcome { get; init; }
    public string? WorkingDays { get; init; }
    public string? Grade { get; init; }

    /// <summary>The value for a dimension of rows, which those of <see cref="Dimensions.IsState"/> are not.</summary>
    public string Value(Dimension dimension) => dimension switch
    {
        Dimension.Locality => Locality,
        Dimension.Team => Team,
        Dimension.Source => Source,
        Dimension.SourceGroup => SourceGroup,
        Dimension.Mode => Mode,
        Dimension.PrimaryNeed => PrimaryNeed,
        Dimension.Outcome => Outcome,
        Dimension.OutOfHours => OutOfHours,
        Dimension.Route => Route,
        Dimension.AssessmentType => AssessmentType,
        Dimension.AssessmentOutcome => AssessmentOutcome,
        Dimension.WorkingDays => WorkingDays,
        Dimension.Grade => Grade,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, null)
    } ?? Dimensions.NoValue;
}
