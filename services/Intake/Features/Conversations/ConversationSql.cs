using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Conversations;

public static class ConversationSql
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

    /// <summary>A page, newest first; from the key (@Key, @Id) on unless it is the first page. Only conditions that are asked for: an index answers those.</summary>
    public static SqlText List(ConversationFilter filter, bool firstPage)
    {
        var conditions = string.Join(" and ", new[]
        {
            filter.WorkerId.Length > 0 ? "[worker_id] = @WorkerId" : "",
            filter.From is null ? "" : "[started_at] >= @From",
            filter.To is null ? "" : "[started_at] < @To",
            firstPage ? "" : "[started_at] <= @Key and ([started_at] < @Key or [conversation_id] < @Id)"
        }.Where(condition => condition.Length > 0).DefaultIfEmpty("1 = 1"));
        return SqlText.FirstRows($"select {Columns} from [conversations] where {conditions} order by [started_at] desc, [conversation_id] desc");
    }
}
