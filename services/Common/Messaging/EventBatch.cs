namespace CsWorkPerf.Common.Messaging;

/// <summary>
/// News from a source's feed: positions <see cref="From"/> to <see cref="To"/>. With events it can be applied as it is;
/// without, it says that there is more than the bus should carry, and the feed has it.
/// </summary>
public sealed record EventBatch
{
    public required string Source { get; init; }
    public required string LogId { get; init; }
    public required long From { get; init; }
    public required long To { get; init; }
    public required IReadOnlyList<FeedRow> Events { get; init; }
}

/// <summary>One numbered event of a feed, as it is stored.</summary>
public sealed record FeedRow
{
    public required long Position { get; init; }
    public required string Type { get; init; }
    public required string AggregateId { get; init; }
    public required long Version { get; init; }
    public required string OccurredAt { get; init; }

    /// <summary>live or import; only live events start work elsewhere.</summary>
    public required string Origin { get; init; }

    /// <summary>JSON of the event record.</summary>
    public required string Body { get; init; }
}
