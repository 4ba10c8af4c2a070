namespace CsWorkPerf.Contracts.Events;

/// <summary>A consumer token was revoked (source: workforce): every service refuses it from now on.</summary>
public sealed record TokenRevoked : IEvent
{
    public required string TokenId { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }

    string IEvent.AggregateId => TokenId;
}
