using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>The SQL of a filtered list: fixed conditions, of which those are taken that the filter asks for.</summary>
internal static class ReviewListSql
{
    /// <summary>How far matches are counted: counting millions would cost more than the list itself.</summary>
    public const int MostCounted = 10_000;

    private const string Columns = """
        r.[review_id] as [ReviewId], r.[version] as [Version], r.[council_id] as [CouncilId], r.[contact_id] as [ContactId], r.[meeting_id] as [MeetingId],
        r.[reviewed_on] as [ReviewedOn], r.[verdict] as [Verdict], r.[learning] as [Learning], r.[recorded_by] as [RecordedBy], r.[recorded_at] as [RecordedAt],
        r.[origin] as [Origin], coalesce(c.[child_id], '') as [ChildId], coalesce(c.[source], '') as [Source], coalesce(c.[outcome], '') as [Outcome],
        coalesce(c.[locality_id], '') as [LocalityId], coalesce(c.[worker_id], '') as [WorkerId], coalesce(c.[decided_at], '') as [DecidedAt]
        """;

    private const string From = "from [reviews] r left join [contacts] c on c.[contact_id] = r.[contact_id]";

    private static readonly (Func<ReviewFilter, bool> Asked, string Condition)[] Conditions =
    [
        (filter => filter.From is not null, "r.[reviewed_on] >= @From"),
        (filter => filter.To is not null, "r.[reviewed_on] < @To"),
        (filter => filter.Verdict.Length > 0, "r.[verdict] = @Verdict"),
        (filter => filter.WithLearning, "r.[learning] <> ''"),
        (filter => filter.Outcome.Length > 0, "c.[outcome] = @Outcome"),
        (filter => filter.LocalityId.Length > 0, "c.[locality_id] = @LocalityId"),
        (filter => filter.Sources.Count > 0, "c.[source] in @Sources"),
        (filter => filter.Of is not null, """
            ((c.[worker_id] = @WorkerId and c.[worker_id] <> '') or exists (select 1 from [contact_entries] e
                where e.[contact_id] = r.[contact_id] and e.[action] in ('decided', 'decision_corrected', 'proposed', 'agreed') and e.[account_id] = @AccountId))
            """)
    ];

    /// <summary>A page, newest first; from the key (@Key, @Id) on unless it is the first page.</summary>
    public static SqlText List(ReviewFilter filter, bool firstPage)
    {
        var after = firstPage ? "" : " and r.[reviewed_on] <= @Key and (r.[reviewed_on] < @Key or r.[review_id] < @Id)";
        var text = $"select {Columns} {From} where {Where(filter)}{after} order by r.[reviewed_on] desc, r.[review_id] desc";
        return SqlText.FirstRows(text);
    }

    /// <summary>How many match, up to one more than <see cref="MostCounted"/>.</summary>
    public static SqlText Count(ReviewFilter filter) => SqlText.CountRows($"{From} where {Where(filter)}");

    private static string Where(ReviewFilter filter) =>
        string.Join(" and ", Conditions.Where(one => one.Asked(filter)).Select(one => one.Condition).DefaultIfEmpty("1 = 1"));
}
