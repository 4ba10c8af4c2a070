namespace CsWorkPerf.Intake.Features.Reviews;

internal static class ReviewSql
{
    private const string Columns = """
        [review_id] as [ReviewId], [version] as [Version], [council_id] as [CouncilId], [contact_id] as [ContactId],
        [contact_council_id] as [ContactCouncilId], [meeting_id] as [MeetingId], [reviewed_on] as [ReviewedOn], [verdict] as [Verdict],
        [learning] as [Learning], [recorded_by] as [RecordedBy], [recorded_at] as [RecordedAt], [origin] as [Origin], [changed_here] as [ChangedHere]
        """;

    public const string Insert = """
        insert into [reviews] ([review_id], [version], [council_id], [contact_id], [contact_council_id], [meeting_id], [reviewed_on], [verdict],
            [learning], [recorded_by], [recorded_at], [origin], [changed_here])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12)
        """;

    /// <summary>Only if the version is still the one before.</summary>
    public const string Update = """
        update [reviews] set [version] = @1, [council_id] = @2, [contact_id] = @3, [contact_council_id] = @4, [meeting_id] = @5, [reviewed_on] = @6,
            [verdict] = @7, [learning] = @8, [recorded_by] = @9, [recorded_at] = @10, [origin] = @11, [changed_here] = @12
        where [review_id] = @0 and [version] = @1 - 1
        """;

    public const string ById = $"select {Columns} from [reviews] where [review_id] = @0";
    public const string ByCouncilId = $"select {Columns} from [reviews] where [council_id] = @0 and [council_id] <> ''";
    public const string ListByContactCouncilId =
        $"select {Columns} from [reviews] where [contact_council_id] = @0 and [contact_id] = '' and [contact_council_id] <> ''";
    public const string OfMeeting = $"select {Columns} from [reviews] where [meeting_id] = @0 and [contact_id] = @1 and [meeting_id] <> ''";
    public const string VersionById = "select [version] from [reviews] where [review_id] = @0";

    public const string Details = $"select {Columns} from [reviews] where [review_id] = @ReviewId";
    public const string ListByMeeting = $"select {Columns} from [reviews] where [meeting_id] = @MeetingId and [meeting_id] <> ''";

    public const string InsertHistory = """
        insert into [review_history] ([review_id], [version], [contact_id], [reviewed_on], [verdict], [learning], [recorded_by], [recorded_at])
        values (@0, @1, @2, @3, @4, @5, @6, @7)
        """;

    public const string ListHistory = """
        select [review_id] as [ReviewId], [version] as [Version], [contact_id] as [ContactId], [reviewed_on] as [ReviewedOn], [verdict] as [Verdict],
               [learning] as [Learning], [recorded_by] as [RecordedBy], [recorded_at] as [RecordedAt], '' as [Origin]
        from [review_history] where [review_id] = @ReviewId order by [version]
        """;
}
