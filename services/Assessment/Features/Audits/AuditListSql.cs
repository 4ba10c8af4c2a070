using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>The SQL of a filtered list: fixed conditions, of which those are taken that the filter asks for.</summary>
internal static class AuditListSql
{
    /// <summary>How far matches are counted: counting millions would cost more than the list itself.</summary>
    public const int MostCounted = 10_000;

    private const string Final = "case when [moderated_grade] <> '' then [moderated_grade] else [grade] end";

    // As text, so that one key fits every order.
    private const string Points = $"case {Final} when 'outstanding' then '4' when 'good' then '3' when 'requires_improvement' then '2' else '1' end";

    private static readonly (Func<AuditFilter, bool> Asked, string Condition)[] Conditions =
    [
        (filter => filter.From is not null, "[audited_on] >= @From"),
        (filter => filter.To is not null, "[audited_on] < @To"),
        (filter => filter.Grade.Length > 0, $"{Final} = @Grade"),
        (filter => filter.LocalityId.Length > 0, "[locality_id] = @LocalityId"),
        (filter => filter.TeamId.Length > 0, "[team_id] = @TeamId"),
        (filter => filter.AuditorId.Length > 0, "[auditor_id] = @AuditorId"),
        (filter => filter.ChildId.Length > 0, "[child_id] in @ChildIds"),
        (filter => filter.ProgrammeId.Length > 0, "[programme_id] = @ProgrammeId"),
        (filter => filter.Moderated == AuditFilter.Yes, "[moderated_grade] <> ''"),
        (filter => filter.Moderated == AuditFilter.No, "[moderated_grade] = ''"),
        (filter => filter.Moderated == AuditFilter.Changed, "[moderated_grade] <> '' and [moderated_grade] <> [grade]"),
        (filter => filter.Discussed == AuditFilter.Yes, "[discussed_on] <> ''"),
        (filter => filter.Discussed == AuditFilter.No, "[discussed_on] = ''")
    ];

    /// <summary>A page in the filter's order; from the key (@Key, @Id) on unless it is the first page.</summary>
    public static SqlText List(AuditFilter filter, bool firstPage)
    {
        var key = Key(filter);
        var (way, beyond) = filter.Ascending ? ("asc", ">") : ("desc", "<");
        var after = firstPage ? "" : $" and {key} {beyond}= @Key and ({key} {beyond} @Key or [audit_id] {beyond} @Id)";
        return SqlText.FirstRows($"select {AuditSql.Columns}, {key} as [SortKey] from [audits] where {Where(filter)}{after} order by {key} {way}, [audit_id] {way}");
    }

    /// <summary>How many match, up to one more than <see cref="MostCounted"/>.</summary>
    public static SqlText Count(AuditFilter filter) => SqlText.CountRows($"from [audits] where {Where(filter)}");

    /// <summary>Audits moderated in [@From, @To), by auditor and the two grades.</summary>
    public const string Moderated = """
        select [auditor_id] as [AuditorId], [grade] as [Grade], [moderated_grade] as [ModeratedGrade], count(*) as [Audits]
        from [audits]
        where [moderated_on] >= @From and [moderated_on] < @To and [moderated_on] <> '' and [moderated_grade] <> ''
        group by [auditor_id], [grade], [moderated_grade]
        """;

    private static string Key(AuditFilter filter) => filter.Order switch
    {
        AuditFilter.ByGrade => Points,
        AuditFilter.ByAuditor => "[auditor_id]",
        _ => "[audited_on]"
    };

    private static string Where(AuditFilter filter) =>
        string.Join(" and ", Conditions.Where(one => one.Asked(filter)).Select(one => one.Condition).Prepend("[state] = 'complete'"));
}
