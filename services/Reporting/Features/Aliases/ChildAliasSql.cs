namespace CsWorkPerf.Reporting.Features.Aliases;

internal static class ChildAliasSql
{
    private const string Select = """
        select [child_id] as [ChildId], [version] as [Version], [merged_into] as [MergedInto], [kept_id] as [KeptId] from [child_aliases]
        """;

    public const string ListByIds = Select + " where [child_id] in @Keys";

    /// <summary>What is known of these records as members of a family, and the members of the families that end in them.</summary>
    public const string ListByMembers = Select + " where [child_id] in @Keys or [kept_id] in @Keys";
    public const string ListByKept = Select + " where [kept_id] in @Keys";
    public const string Insert = "insert into [child_aliases] ([child_id], [version], [merged_into], [kept_id]) values (@0, @1, @2, @3)";
    public const string Update = "update [child_aliases] set [version] = @1, [merged_into] = @2, [kept_id] = @3 where [child_id] = @0";
    public const string UpdateKept = "update [child_aliases] set [kept_id] = @1 where [child_id] = @0";
    public const string DeleteAll = "delete from [child_aliases]";
}
