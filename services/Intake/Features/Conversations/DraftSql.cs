using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Conversations;

public static class DraftSql
{
    private const string Columns = """
        [conversation_id] as [ConversationId], [version] as [Version], [account_id] as [AccountId], [owner] as [Owner],
        [begun_at] as [BegunAt], [saved_at] as [SavedAt], [taken_from] as [TakenFrom], [content] as [Content]
        """;

    public const string ById = $"select {Columns} from [conversation_drafts] where [conversation_id] = @0";
    public const string Details = $"select {Columns} from [conversation_drafts] where [conversation_id] = @ConversationId";
    public const string CountByAccount = "select count(*) from [conversation_drafts] where [account_id] = @0";

    public const string BegunByAccount = "select [begun_at] from [conversation_drafts] where [account_id] = @AccountId";

    public const string Insert = """
        insert into [conversation_drafts] ([conversation_id], [version], [account_id], [owner], [begun_at], [saved_at], [taken_from], [content])
        values (@0, @1, @2, @3, @4, @5, @6, @7)
        """;

    public const string Update = """
        update [conversation_drafts] set [version] = @1, [account_id] = @2, [owner] = @3, [saved_at] = @4, [taken_from] = @5, [content] = @6
        where [conversation_id] = @0 and [version] = @1 - 1
        """;

    public const string Delete = "delete from [conversation_drafts] where [conversation_id] = @0";

    /// <summary>A page, the one saved longest ago first; from the key (@Key, @Id) on.</summary>
    public static SqlText List(bool everybody) => SqlText.FirstRows($"""
        select {Columns} from [conversation_drafts]
        where {(everybody ? "" : "[account_id] = @AccountId and ")}[saved_at] >= @Key and ([saved_at] > @Key or [conversation_id] > @Id)
        order by [saved_at], [conversation_id]
        """);
}
