namespace CsWorkPerf.Intake.Features.Reviews;

internal static class ReviewSql
{
    private const string Columns = """
        [review_id] as [ReviewId], [version] as [Version], [council_id] as [CouncilId], [contact_id] as [ContactId],
        [contact_council_id] as [ContactCouncilId], [reviewed_on] as [ReviewedOn], [verdict] as [Verdict], [origin] as [Origin],
        [changed_here] as [ChangedHere]
        """;

    public const string Insert = """
        insert into [reviews] ([review_id], [version], [council_id], [contact_id], [contact_council_id], [reviewed_on], [verdict],
            [origin], [changed_here], [recorded_at])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)
        """;

    /// <summary>Only if the version is still the one before.</summary>
    public const string Update = """
        update [reviews] set [version] = @1, [council_id] = @2, [contact_id] = @3, [contact_council_id] = @4, [reviewed_on] = @5,
            [verdict] = @6, [origin] = @7, [changed_here] = @8
        where [review_id] = @0 and [version] = @1 - 1
        """;

    public const string ById = $"select {Columns} from [reviews] where [review_id] = @0";
    public const string ByCouncilId = $"select {Columns} from [reviews] where [council_id] = @0 and [council_id] <> ''";
    public const string ListByContactCouncilId =
        $"select {Columns} from [reviews] where [contact_council_id] = @0 and [contact_id] = '' and [contact_council_id] <> ''";
    public const string VersionById = "select [version] from [reviews] where [review_id] = @0";
}
