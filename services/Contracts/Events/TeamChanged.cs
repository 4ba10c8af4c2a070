namespace CsWorkPerf.Contracts.Events;

/// <summary>A team was added or changed (source: workforce). A team is not a person, so its name travels.</summary>
public sealed record TeamChanged : IEvent
{
    public required string TeamId { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }
    public required string Name { get; init; }
    public string? LocalityId { get; init; }
    public string? ServiceArea { get; init; }

    /// <summary>Cases per full-time worker; none means the council's default.</summary>
    public int? TargetCaseload { get; init; }
    public DateOnly? TargetFrom { get; init; }

    string IEvent.AggregateId => TeamId;
}
