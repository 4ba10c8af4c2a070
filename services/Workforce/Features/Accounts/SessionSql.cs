namespace CsWorkPerf.Workforce.Features.Accounts;

internal static class SessionSql
{
    public const string ById = """
        select [session_id] as [SessionId], [account_id] as [AccountId], [sequence] as [Sequence], [started_at] as [StartedAt],
               [refreshed_at] as [RefreshedAt]
        from [sessions] where [session_id] = @id
        """;

    public const string ListByAccount = "select [session_id] from [sessions] where [account_id] = @id";

    public const string Insert = """
        insert into [sessions] ([session_id], [account_id], [sequence], [started_at], [refreshed_at])
        values (@SessionId, @AccountId, @Sequence, @StartedAt, @RefreshedAt)
        """;

    public const string Update =
        "update [sessions] set [sequence] = @Sequence, [refreshed_at] = @RefreshedAt where [session_id] = @SessionId";

    public const string Delete = "delete from [sessions] where [session_id] = @id";
    public const string DeleteOld = "delete from [sessions] where [started_at] <= @started or [refreshed_at] <= @refreshed";
}
