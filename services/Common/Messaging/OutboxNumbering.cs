using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Common.Messaging;

/// <summary>
/// On SQL Server, where commands commit side by side: gives committed events their positions. The row of the table
/// <c>feed</c> is updated first, so that two replicas take turns.
/// </summary>
internal static class OutboxNumbering
{
    private const string Take = "update [feed] set [head] = [head]";
    private const string Number = """
        update [outbox] set [position] = (select [head] from [feed])
            + (select count(*) from [outbox] as [earlier] where [earlier].[position] is null and [earlier].[seq] <= [outbox].[seq])
        where [position] is null
        """;
    private const string MoveHead = "update [feed] set [head] = (select coalesce(max([position]), 0) from [outbox]) where [head] < (select coalesce(max([position]), 0) from [outbox])";

    public static Task RunAsync(Db db, CancellationToken cancellation) => db.WriteAsync(async tx =>
    {
        await tx.ExecuteAsync(Take);
        if (await tx.ExecuteAsync(Number) > 0) await tx.ExecuteAsync(MoveHead);
    }, cancellation);
}
