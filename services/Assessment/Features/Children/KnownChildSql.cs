namespace CsWorkPerf.Assessment.Features.Children;

internal static class KnownChildSql
{
    public const string Update = "update [known_children] set [kept_id] = @1, [restricted] = @2 where [child_id] = @0";
    public const string Insert = "insert into [known_children] ([child_id], [kept_id], [restricted]) values (@0, @1, @2)";

    private const string Select = "select [child_id] as [ChildId], [kept_id] as [KeptId], [restricted] as [Restricted] from [known_children]";

    public const string ById = Select + " where [child_id] = @0";
    public const string IdsByKept = "select [child_id] from [known_children] where [kept_id] = @0 order by [child_id]";

    public const string Details = Select + " where [child_id] = @ChildId";
    public const string ListIdsByKept = "select [child_id] from [known_children] where [kept_id] = @KeptId order by [child_id]";
    public const string ListRestricted = "select [child_id] from [known_children] where [child_id] in @Ids and [restricted] = 1";

    public const string UpdateOpening = "update [openings] set [child_id] = @1, [account_id] = @2, [until] = @3 where [opening_id] = @0";
    public const string InsertOpening = "insert into [openings] ([opening_id], [child_id], [account_id], [until]) values (@0, @1, @2, @3)";

    /// <summary>Openings of this account that are not over, of any record of the child.</summary>
    public const string CountOpen = """
        select count(*) from [openings] left join [known_children] on [known_children].[child_id] = [openings].[child_id]
        where [account_id] = @AccountId and [until] > @Now and coalesce([kept_id], [openings].[child_id]) = @KeptId
        """;

    public const string AnyOpen = """
        select [opening_id] from [openings] left join [known_children] on [known_children].[child_id] = [openings].[child_id]
        where [account_id] = @0 and [until] > @1 and coalesce([kept_id], [openings].[child_id]) = @2
        """;
}
