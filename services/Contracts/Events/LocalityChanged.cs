namespace CsWorkPerf.Contracts.Events;

/// <summary>A locality was added or changed (source: workforce). A place is not a person, so its name travels.</summary>
public sealed record LocalityChanged : IEvent
{
    public required string LocalityId { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }
    public required string Name { get; init; }

    string IEvent.AggregateId => LocalityId;
}
