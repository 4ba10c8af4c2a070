namespace CsWorkPerf.Intake.Features.DataQuality;

/// <summary>Which places are asked about; what is blank is not asked.</summary>
public sealed record QueryFilter(string LocalityId, string TeamId);

/// <summary>A record with a query. A blank is the empty string.</summary>
public sealed record QueriedRecord
{
    public required string Id { get; init; }
    public required string CouncilId { get; init; }
    public required string ChildId { get; init; }

    /// <summary>Received or referred, as stored.</summary>
    public required string Day { get; init; }
    public required string Source { get; init; }
    public required string LocalityId { get; init; }
    public required string TeamId { get; init; }
    public required string DecidedAt { get; init; }
    public required string FeedbackAt { get; init; }
    public required string ContactCouncilId { get; init; }
}
