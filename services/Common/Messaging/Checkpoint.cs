using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Common.Messaging;

/// <summary>How far a service has followed a source: stored in the transaction that applies the events.</summary>
public sealed record Checkpoint(string LogId, long Position)
{
    private const string BySource = "select [log_id] as [LogId], [position] as [Position] from [checkpoints] where [source] = @source";
    private const string Update = "update [checkpoints] set [log_id] = @LogId, [position] = @Position where [source] = @source";
    private const string Insert = "insert into [checkpoints] ([source], [log_id], [position]) values (@source, @LogId, @Position)";

    public static async Task<Checkpoint> ReadAsync(Session session, string source)
    {
        var found = await session.OneAsync<Checkpoint>(BySource, new { source });
        return found is null ? new("", 0) : found with { LogId = found.LogId.Trim() };
    }

    internal async Task StoreAsync(Tx tx, string source)
    {
        if (await tx.ExecuteAsync(Update, new { LogId, Position, source }) == 0)
            await tx.ExecuteAsync(Insert, new { LogId, Position, source });
    }
}
