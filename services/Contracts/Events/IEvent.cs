namespace CsWorkPerf.Contracts.Events;

/// <summary>
/// Something that happened to an aggregate. An event carries the aggregate's whole state after it, so that a feed can be
/// compacted, and no names, addresses, council ids of people or free text.
/// </summary>
public interface IEvent
{
    /// <summary>The aggregate's id.</summary>
    string AggregateId { get; }

    /// <summary>The aggregate's version after the event, from 1.</summary>
    long Version { get; }

    /// <summary>UTC.</summary>
    DateTimeOffset OccurredAt { get; }
}
