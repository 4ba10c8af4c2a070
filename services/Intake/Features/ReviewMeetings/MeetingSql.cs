using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.ReviewMeetings;

internal static class MeetingSql
{
    private const string Columns = """
        m.[meeting_id] as [MeetingId], m.[number] as [Number], m.[held_on] as [HeldOn], m.[from_day] as [From], m.[to_day] as [To], m.[size] as [Size],
        m.[strata] as [Strata], m.[decisions] as [Decisions], m.[drawn] as [Drawn], m.[seed] as [Seed], m.[drawn_at] as [DrawnAt], m.[drawn_by] as [DrawnBy],
        (select count(*) from [reviews] r where r.[meeting_id] = m.[meeting_id] and r.[meeting_id] <> '') as [Reviewed],
        (select count(*) from [reviews] r where r.[meeting_id] = m.[meeting_id] and r.[meeting_id] <> '' and r.[verdict] = 'agree') as [Agreed]
        """;

    public const string ById = $"select {Columns} from [review_meetings] m where m.[meeting_id] = @MeetingId";
    public const string ByWeek = $"select {Columns} from [review_meetings] m where m.[week] = @Week";
    public const string Last = $"select {Columns} from [review_meetings] m where m.[number] = (select max([number]) from [review_meetings])";

    private const string ListBefore = $"select {Columns} from [review_meetings] m where m.[held_on] < @Before order by m.[held_on] desc";

    public static readonly SqlText List = new(
        sqlite: ListBefore + " limit @Most",
        sqlServer: ListBefore + " offset 0 rows fetch next @Most rows only");

    public const string Insert = """
        insert into [review_meetings] ([meeting_id], [number], [week], [held_on], [from_day], [to_day], [size], [strata], [decisions], [drawn], [seed],
            [drawn_at], [drawn_by])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12)
        """;

    private const string Due = """
        from [contacts] c
        where c.[decided_at] >= @From and c.[decided_at] < @To and c.[status] = 'decided'
          and not exists (select 1 from [review_decisions] d where d.[contact_id] = c.[contact_id] and d.[position] > 0)
          and not exists (select 1 from [reviews] r where r.[contact_id] = c.[contact_id] and r.[contact_id] <> '')
        """;

    public const string ListDue =
        $"select c.[contact_id] as [ContactId], c.[source] as [Source], c.[outcome] as [Outcome], c.[locality_id] as [LocalityId] {Due}";
    public const string CountDue = $"select count(*) {Due}";

    /// <summary>Counts those that a meeting or a review knows, which are few, and takes them from all, which may be a million.</summary>
    public const string CountOlder = $"""
        select (select count(*) {Older})
             - (select count(*) {Older} and c.[contact_id] in (select [contact_id] from [review_decisions] union select [contact_id] from [reviews]))
        """;

    private const string Older = "from [contacts] c where c.[decided_at] > '' and c.[decided_at] < @From and c.[status] = 'decided'";

    public const string InsertDecision =
        "insert into [review_decisions] ([meeting_id], [contact_id], [outcome], [source_group], [locality_id], [position]) values (@0, @1, @2, @3, @4, @5)";
    public const string DrawnPosition = "select [position] from [review_decisions] where [meeting_id] = @0 and [contact_id] = @1 and [position] > 0";

    private const string Decisions = """
        select [contact_id] as [ContactId], [outcome] as [Outcome], [source_group] as [SourceGroup], [locality_id] as [LocalityId], [position] as [Position]
        from [review_decisions] where [meeting_id] = @MeetingId
        """;

    public const string ListDecisions = Decisions + " order by [contact_id]";
    public const string ListDrawn = Decisions + " and [position] > 0 order by [position]";

    public const string LastSecret = "select max([number]) from [review_secrets]";
    public const string SecretByNumber = "select [secret] from [review_secrets] where [number] = @Number";
    public const string InsertSecret = "insert into [review_secrets] ([number], [secret]) values (@0, @1)";
}
