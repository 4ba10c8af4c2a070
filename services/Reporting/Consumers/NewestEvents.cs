using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Reporting.Consumers;

/// <summary>The newest event of each aggregate of a batch: it carries the whole state.</summary>
internal static class NewestEvents
{
    public static IReadOnlyList<TFact> Of<TEvent, TFact>(FollowedBatch batch, Func<TEvent, TFact> fact)
        where TEvent : class, IEvent
    {
        var newest = new Dictionary<string, TEvent>();
        foreach (var one in batch.Events)
            if (one.Event is TEvent change && (!newest.TryGetValue(change.AggregateId, out var other) || change.Version > other.Version))
                newest[change.AggregateId] = change;
        return [.. newest.Values.Select(fact)];
    }
}
