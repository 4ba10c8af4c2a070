using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Openings;

internal static class OpeningSql
{
    private const string Columns = """
        [opening_id] as [OpeningId], [version] as [Version], [child_id] as [ChildId], [account_id] as [AccountId], [by] as [By],
        [reason] as [Reason], [opened_at] as [OpenedAt], [until] as [Until], nullif([acknowledged_at], '') as [AcknowledgedAt],
        [acknowledged_by] as [AcknowledgedBy]
        """;

    public const string Insert = """
        insert into [openings] ([opening_id], [version], [child_id], [account_id], [by], [reason], [opened_at], [until], [acknowledged_at], [acknowledged_by])
        values (@0, @1, @2, @3, @4, @5, @6, @7, '', '')
        """;

    /// <summary>Only if the version is still the one before.</summary>
    public const string Acknowledge = "update [openings] set [version] = @1, [acknowledged_at] = @2, [acknowledged_by] = @3 where [opening_id] = @0 and [version] = @1 - 1";
    public const string ById = $"select {Columns} from [openings] where [opening_id] = @0";

    /// <summary>Openings of this person that are not over, of any record of the child.</summary>
    public const string CountOpen = """
        select count(*) from [openings] join [children] on [children].[child_id] = [openings].[child_id]
        where [account_id] = @AccountId and [until] > @Now and ([children].[child_id] = @KeptId or [children].[kept_id] = @KeptId)
        """;

    public const string AnyOpen = """
        select [opening_id] from [openings] join [children] on [children].[child_id] = [openings].[child_id]
        where [account_id] = @0 and [until] > @1 and ([children].[child_id] = @2 or [children].[kept_id] = @2)
        """;

    public const string CountWaiting = "select count(*) from [openings] where [acknowledged_at] = ''";

    /// <summary>A page, newest first; before (@Key, @Id) unless it is the first.</summary>
    public static SqlText List(bool waitingOnly, bool firstPage)
    {
        var conditions = string.Join(" and ", new[]
        {
            waitingOnly ? "[acknowledged_at] = ''" : "1 = 1", firstPage ? "1 = 1" : "[opened_at] <= @Key and ([opened_at] < @Key or [opening_id] < @Id)"
        });
        var text = $"select {Columns} from [openings] where {conditions} order by [opened_at] desc, [opening_id] desc";
        return SqlText.FirstRows(text);
    }
}
