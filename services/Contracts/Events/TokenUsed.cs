namespace CsWorkPerf.Contracts.Events;

/// <summary>A consumer token was used (any source; at most one a minute for each token and service).</summary>
public sealed record TokenUsed : IEvent
{
    public required string TokenId { get; init; }
    public long Version { get; init; } = 1;
    public required DateTimeOffset OccurredAt { get; init; }

    string IEvent.AggregateId => TokenId;
}
