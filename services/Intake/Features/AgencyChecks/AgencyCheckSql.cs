using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.AgencyChecks;

public static class AgencyCheckSql
{
    /// <summary>How far matches are counted: counting millions would cost more than the list itself.</summary>
    public const int MostCounted = 10_000;

    private const string Columns = """
        [check_id] as [CheckId], [version] as [Version], [contact_id] as [ContactId], [agency] as [Agency], [whom] as [Whom], [asked_at] as [AskedAt],
        [asked_by] as [AskedBy], [answer_by] as [AnswerBy], [state] as [State], nullif([answered_at], '') as [AnsweredAt], [result] as [Result],
        [closed_by] as [ClosedBy]
        """;

    public const string Insert = """
        insert into [agency_checks] ([check_id], [version], [contact_id], [agency], [whom], [asked_at], [asked_by], [answer_by], [state],
            [answered_at], [result], [closed_by])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
        """;

    /// <summary>Only if the version is still the one before.</summary>
    public const string Update = """
        update [agency_checks] set [version] = @1, [contact_id] = @2, [agency] = @3, [whom] = @4, [asked_at] = @5, [asked_by] = @6, [answer_by] = @7,
            [state] = @8, [answered_at] = @9, [result] = @10, [closed_by] = @11
        where [check_id] = @0 and [version] = @1 - 1
        """;

    public const string ById = $"select {Columns} from [agency_checks] where [check_id] = @0";
    public const string ListByContact = $"select {Columns} from [agency_checks] where [contact_id] = @ContactId order by [asked_at], [check_id]";

    /// <summary>A page, answer needed first first; from the key (@Key, @Id) on.</summary>
    public static SqlText List(AgencyCheckFilter filter) => SqlText.FirstRows(
        $"select {Columns} from [agency_checks] where {Where(filter)} and ([answer_by] > @Key or ([answer_by] = @Key and [check_id] > @Id)) order by [answer_by], [check_id]");

    /// <summary>How many match, up to one more than <see cref="MostCounted"/>.</summary>
    public static SqlText Count(AgencyCheckFilter filter) => SqlText.CountRows($"from [agency_checks] where {Where(filter)}");

    // A day without a time is overdue when the day is over; as text it is less than every time of the day.
    private static string Where(AgencyCheckFilter filter) => "[state] = @State"
        + (filter.State == AgencyCheckFilter.Overdue ? " and [answer_by] < @Now and [answer_by] <> @Today" : "")
        + (filter.Agency.Length > 0 ? " and [agency] = @Agency" : "");
}
