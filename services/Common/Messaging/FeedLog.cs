using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Common.Messaging;

/// <summary>Reads a service's own event log.</summary>
internal static class FeedLog
{
    private const string State = "select [log_id] as [LogId], [head] as [Head] from [feed]";

    private static readonly SqlText AfterAll = After(""), AfterOfTypes = After("and [type] in @Types");

    private static SqlText After(string ofTypes) => new(
        sqlite: $"""
            select [position] as [Position], [type] as [Type], [aggregate_id] as [AggregateId], [version] as [Version],
                   [occurred_at] as [OccurredAt], [origin] as [Origin], [body] as [Body]
            from [outbox] where [position] > @After and [position] <= @Head {ofTypes} order by [position] limit @Most
            """,
        sqlServer: $"""
            select top (@Most) [position] as [Position], [type] as [Type], [aggregate_id] as [AggregateId], [version] as [Version],
                   [occurred_at] as [OccurredAt], [origin] as [Origin], [body] as [Body]
            from [outbox] where [position] > @After and [position] <= @Head {ofTypes} order by [position]
            """);

    public static async Task<FeedState> StateAsync(Session session)
    {
        var state = await session.OneAsync<FeedState>(State) ?? throw new InvalidOperationException("The table feed is empty.");
        return state with { LogId = state.LogId.Trim() };
    }

    /// <summary>
    /// Rows up to a head that was read before: whatever is numbered while this reads lies beyond it, so a position without a
    /// row is one that was compacted away or is of a type not asked for, never one that is still being written. Without types it reads all.
    /// </summary>
    public static Task<IReadOnlyList<FeedRow>> AfterAsync(Session session, long after, long head, int most, IReadOnlyCollection<string> types) => types.Count == 0
        ? session.ListAsync<FeedRow>(AfterAll, new { After = after, Head = head, Most = most })
        : session.ListAsync<FeedRow>(AfterOfTypes, new { After = after, Head = head, Most = most, Types = types });
}

/// <summary>A log's id and the position of its newest event.</summary>
internal sealed record FeedState(string LogId, long Head);
