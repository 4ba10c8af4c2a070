using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Common.Sql;

/// <summary>An event on its way into the outbox, already in the form in which it is stored and sent.</summary>
internal sealed record OutboxEvent(string Type, string AggregateId, long Version, string OccurredAt, string Origin, string Body)
{
    public static OutboxEvent Of(IEvent change, bool live) => new(
        change.GetType().Name, change.AggregateId, change.Version, Instant.Text(change.OccurredAt),
        live ? "live" : "import", EventJson.Write(change));
}
