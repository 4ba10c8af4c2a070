using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>Reviews are grouped by contact, and read with what the contact says.</summary>
internal static class ReviewFactSql
{
    // An outcome that was not supplied is none, as everywhere.
    private const string Select = """
        select r.[review_id] as [ReviewId], r.[version] as [Version], r.[contact_id] as [ContactId], r.[reviewed_on] as [ReviewedOn],
               r.[verdict] as [Verdict], c.[source] as [Source], c.[outcome] as [Outcome], c.[locality_id] as [LocalityId], c.[team_id] as [TeamId]
        from [review_facts] r left join [contact_facts] c on c.[contact_id] = r.[contact_id]
        """;

    public static readonly FactTable<ReviewFact> Table = new()
    {
        Name = "review",
        Source = Sources.Intake,
        Rows = new()
        {
            ListByIds = Select + " where r.[review_id] in @Keys",
            ListByGroups = Select + " where r.[contact_id] in @Keys",
            // The plus keeps SQLite from walking the index, with a jump to every row: sorting them takes half the time.
            ListAll = new SqlText(sqlite: Select + " order by +r.[contact_id]", sqlServer: Select + " order by r.[contact_id]")
        },
        ListVersions = "select [review_id] as [Id], [version] as [Version] from [review_facts] where [review_id] in @Keys",
        Count = "select count(*) from [review_facts]",
        Insert = "insert into [review_facts] ([review_id], [version], [contact_id], [reviewed_on], [verdict]) values (@0, @1, @2, @3, @4)",
        Update = "update [review_facts] set [version] = @1, [contact_id] = @2, [reviewed_on] = @3, [verdict] = @4 where [review_id] = @0",
        DeleteAll = "delete from [review_facts]",
        DropIndex = new SqlText(
            sqlite: "drop index if exists [review_facts_contact]",
            sqlServer: "drop index if exists [review_facts_contact] on [review_facts]"),
        CreateIndex = new SqlText(
            sqlite: "create index if not exists [review_facts_contact] on [review_facts] ([contact_id])",
            sqlServer: "if not exists (select 1 from sys.indexes where name = 'review_facts_contact') create index [review_facts_contact] on [review_facts] ([contact_id])"),
        Values = review => [review.ReviewId, review.Version, review.ContactId, DayText.Of(review.ReviewedOn), review.Verdict]
    };
}
