using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Common.Messaging;

/// <summary>
/// On SQL Server, where commands commit side by side: gives committed events their positions. The row of the table
/// <c>feed</c> is updated first, so that two replicas take turns.
/// </summary>
internal static class OutboxNumbering
{
    private const string Take = "update [feed] set [head] = [head]";

    // The places come from one scan of what is committed, so that they are consecutive whatever commits meanwhile.
    private const string Number = """
        update [outbox] set [position] = (select [head] from [feed]) + [waiting].[place]
        from (select [seq], row_number() over (order by [seq]) as [place] from [outbox] where [position] is null) as [waiting]
        where [waiting].[seq] = [outbox].[seq]
        """;

    private const string MoveHead = "update [feed] set [head] = (select coalesce(max([position]), 0) from [outbox]) where [head] < (select coalesce(max([position]), 0) from [outbox])";

    public static Task RunAsync(Db db, CancellationToken cancellation) => db.WriteAsync(async tx =>
    {
        await tx.ExecuteAsync(Take);
        if (await tx.ExecuteAsync(Number) > 0) await tx.ExecuteAsync(MoveHead);
    }, cancellation);
}
