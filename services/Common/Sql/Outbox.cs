using Microsoft.Data.Sqlite;

namespace CsWorkPerf.Common.Sql;

/// <summary>The table of events of a service. Its committed rows are numbered 1, 2, 3... without gaps: that log is the truth.</summary>
internal static class Outbox
{
    private const string Columns = "[type], [aggregate_id], [version], [occurred_at], [origin], [body]";
    private const string InsertNumbered = $"insert into [outbox] ([position], {Columns}) values (@0, @1, @2, @3, @4, @5, @6)";
    private const string InsertUnnumbered = $"insert into [outbox] ({Columns}) values (@0, @1, @2, @3, @4, @5)";
    private const string Head = "select [head] from [feed]";
    private const string MoveHead = "update [feed] set [head] = @0";

    /// <summary>For SQLite, where the one writer numbers as it commits. Returns whether there was an event.</summary>
    public static bool Append(IEnumerable<OutboxEvent> events, StatementCache statements, SqliteConnection connection)
    {
        long? position = null;
        foreach (var one in events)
        {
            if (position is null) statements.Get(connection, null, Head).Query(row => position = row.GetInt64(0));
            position++;
            statements.Get(connection, null, InsertNumbered)
                .Execute(position, one.Type, one.AggregateId, one.Version, one.OccurredAt, one.Origin, one.Body);
        }
        if (position is null) return false;
        statements.Get(connection, null, MoveHead).Execute(position);
        return true;
    }

    /// <summary>For SQL Server, where the relay numbers what has been committed.</summary>
    public static void AppendUnnumbered(IReadOnlyList<OutboxEvent> events, Tx tx)
    {
        if (events.Count == 0) return;
        var insert = tx.Prepare(InsertUnnumbered);
        foreach (var one in events)
            insert.Execute(one.Type, one.AggregateId, one.Version, one.OccurredAt, one.Origin, one.Body);
    }
}
