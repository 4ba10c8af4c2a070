using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Conversations;

internal static class ConversationSql
{
    private const string Columns = """
        [conversation_id] as [ConversationId], [worker_id] as [WorkerId], [started_at] as [StartedAt], [ended_at] as [EndedAt],
        [source] as [Source], [caller_name] as [CallerName], [caller_organisation] as [CallerOrganisation], [caller_role] as [CallerRole],
        [account_id] as [AccountId], [recorded_by] as [RecordedBy], [children] as [Children]
        """;

    public const string Insert = """
        insert into [conversations] ([conversation_id], [worker_id], [started_at], [ended_at], [source], [caller_name], [caller_organisation],
            [caller_role], [account_id], [recorded_by], [children])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10)
        """;

    public const string Details = $"select {Columns} from [conversations] where [conversation_id] = @ConversationId";

    private const string Page = $"""
        select {Columns} from [conversations]
        where (@WorkerId = '' or [worker_id] = @WorkerId) and [started_at] >= @From and (@To = '' or [started_at] < @To)
            and (@Key = '' or [started_at] < @Key or [started_at] = @Key and [conversation_id] < @Id)
        order by [started_at] desc, [conversation_id] desc
        """;

    public static readonly SqlText List = new(
        sqlite: Page + " limit @Most",
        sqlServer: Page + " offset 0 rows fetch next @Most rows only");
}
