using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Common.Security;

/// <summary>The SQL of a search: fixed conditions, of which those are taken that the filter asks for.</summary>
internal static class AccessLogSql
{
    private static readonly (Func<AccessLogFilter, bool> Asked, string Condition)[] Conditions =
    [
        (filter => filter.AccountId.Length > 0, "[account_id] = @AccountId"),
        (filter => filter.RecordId.Length > 0, "[record_id] = @RecordId"),
        (filter => filter.Action.Length > 0, "[action] = @Action"),
        (filter => filter.From is not null, "[at] >= @From"),
        (filter => filter.To is not null, "[at] < @To")
    ];

    /// <summary>A page, newest first; before the entry (@At, @Id) unless it is the first page.</summary>
    public static SqlText List(AccessLogFilter filter, bool firstPage)
    {
        var asked = Conditions.Where(one => one.Asked(filter)).Select(one => one.Condition);
        if (!firstPage) asked = asked.Append("[at] <= @At and ([at] < @At or [id] < @Id)");
        var text = $"""
            select [id] as [Id], [at] as [At], [account_id] as [AccountId], [by] as [By], [action] as [Action],
                   [record] as [Record], [record_id] as [RecordId], [detail] as [Detail]
            from [access_log] where {string.Join(" and ", asked.DefaultIfEmpty("1 = 1"))} order by [at] desc, [id] desc
            """;
        return new SqlText(sqlite: text + " limit @Most", sqlServer: text + " offset 0 rows fetch next @Most rows only");
    }
}
