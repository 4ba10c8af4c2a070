namespace CsWorkPerf.Intake.Features.Merges;

internal static class FamilySql
{
    public const string ListByKept = $"""
        select {Children.ChildSql.Columns} from [children] where [child_id] = @0
        union all
        select {Children.ChildSql.Columns} from [children] where [kept_id] = @0 and [kept_id] <> ''
        """;

    public const string Records = $"select {Children.ChildSql.Columns} from [children] where [kept_id] = @KeptId and [kept_id] <> '' order by [child_id]";
    public const string Ids = "select [child_id] from [children] where [kept_id] = @KeptId and [kept_id] <> ''";

    public const string KeptByIds = "select [child_id], [kept_id] from [children] where [child_id] in @Ids";
    public const string MergedByKept = "select [child_id], [kept_id] from [children] where [kept_id] in @Ids and [kept_id] <> ''";

    /// <summary>Only if the version is still the one before.</summary>
    public const string UpdateMergedInto = "update [children] set [version] = @1, [merged_into] = @2 where [child_id] = @0 and [version] = @1 - 1";
    public const string UpdateKept = "update [children] set [kept_id] = @1, [restricted_by_merge] = @2 where [child_id] = @0";
    public const string RestrictWord = "update [child_names] set [restricted] = @2 where [word] = @0 and [child_id] = @1";

    public const string InsertEntry =
        "insert into [child_merges] ([child_id], [version], [kept_id], [at], [action], [account_id], [by], [reason]) values (@0, @1, @2, @3, @4, @5, @6, @7)";

    /// <summary>The newest comes first.</summary>
    public const string ListEntries = """
        select [child_id] as [ChildId], [kept_id] as [KeptId], [at] as [At], [action] as [Action], [by] as [By], [reason] as [Reason]
        from [child_merges] where [child_id] in @Ids or [kept_id] in @Ids
        order by [at] desc, [child_id] desc, [version] desc
        """;
}
