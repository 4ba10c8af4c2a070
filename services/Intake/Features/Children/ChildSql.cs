namespace CsWorkPerf.Intake.Features.Children;

internal static class ChildSql
{
    public const string Columns = """
        [child_id] as [ChildId], [version] as [Version], [council_id] as [CouncilId], [first_name] as [FirstName],
        [last_name] as [LastName], nullif([birth_date], '') as [BirthDate], nullif([expected_birth_date], '') as [ExpectedBirthDate],
        [sex] as [Sex], [ethnicity] as [Ethnicity], [disability] as [Disability], [postcode] as [Postcode],
        [restricted] as [Restricted], [changed_here] as [ChangedHere], [only_referred_to] as [OnlyReferredTo],
        [merged_into] as [MergedInto], [kept_id] as [KeptId], [restricted_by_merge] as [RestrictedByMerge]
        """;

    public const string Insert = """
        insert into [children] ([child_id], [version], [council_id], [first_name], [last_name], [birth_date], [expected_birth_date],
            [sex], [ethnicity], [disability], [postcode], [restricted], [changed_here], [only_referred_to])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13)
        """;

    /// <summary>Only if the version is still the one before.</summary>
    public const string Update = """
        update [children] set [version] = @1, [council_id] = @2, [first_name] = @3, [last_name] = @4, [birth_date] = @5,
            [expected_birth_date] = @6, [sex] = @7, [ethnicity] = @8, [disability] = @9, [postcode] = @10, [restricted] = @11,
            [changed_here] = @12, [only_referred_to] = @13
        where [child_id] = @0 and [version] = @1 - 1
        """;

    public const string ById = $"select {Columns} from [children] where [child_id] = @0";
    public const string ByCouncilId = $"select {Columns} from [children] where [council_id] = @0 and [council_id] <> ''";
    public const string IdByCouncilId = "select [child_id] from [children] where [council_id] = @0 and [council_id] <> ''";
    public const string IdsByCouncilIds = "select [council_id], [child_id] from [children] where [council_id] in @Ids and [council_id] <> ''";
    public const string RestrictedById = "select [restricted] | [restricted_by_merge] from [children] where [child_id] = @0";
    public const string ConcernById = "select [restricted] | [restricted_by_merge], [birth_date], [expected_birth_date] from [children] where [child_id] = @0";

    /// <summary>The same words; the same birth date, or one of the two without; restricted ones only where @3 is 1.</summary>
    public const string IdLike = """
        select [child_id] from [child_names]
        where [word] = @0 and [words] = @1 and ([birth_date] = @2 or [birth_date] = '' or @2 = '') and [restricted] <= @3
        order by [child_id]
        """;

    public const string KeptById = "select [kept_id] from [children] where [child_id] = @0";
    public const string VersionById = "select [version] from [children] where [child_id] = @0";
    public const string Details = $"select {Columns} from [children] where [child_id] = @ChildId";
    public const string ListByIds = $"select {Columns} from [children] where [child_id] in @Ids";
    public const string DetailsByCouncilId = $"select {Columns} from [children] where [council_id] = @CouncilId and [council_id] <> ''";

    public const string InsertWord =
        "insert into [child_names] ([word], [child_id], [birth_date], [words], [restricted]) values (@0, @1, @2, @3, @4)";

    /// <summary>Once more what lists say of some child has changed.</summary>
    public const string AddNameChange = "update [child_name_changes] set [changes] = [changes] + 1";

    public const string DeleteWord = "delete from [child_names] where [word] = @0 and [child_id] = @1";
}
