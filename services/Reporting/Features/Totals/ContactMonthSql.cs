namespace CsWorkPerf.Reporting.Features.Totals;

internal static class ContactMonthSql
{
    public const string CountsByKey = $"select [counts] from [contact_months] {Key}";
    public const string Insert = "insert into [contact_months] ([version], [month], [place_id], [counts]) values (@0, @1, @2, @3)";
    public const string Update = $"update [contact_months] set [counts] = @3 {Key}";
    public const string Delete = $"delete from [contact_months] {Key}";
    public const string DeleteOtherVersions = "delete from [contact_months] where [version] not in (@shown, @building)";

    public const string InsertChange = "insert into [contact_month_changes] ([commit_no], [month], [place_id], [counts]) values (@0, @1, @2, @3)";
    public const string ListChangesAfter =
        "select [month] as [Month], [place_id] as [Place], [counts] as [Counts] from [contact_month_changes] where [commit_no] > @after";
    public const string DeleteChanges = "delete from [contact_month_changes]";

    public const string ListInRange = """
        select m.[month] as [Month], m.[counts] as [Counts], p.[locality] as [Locality], p.[team] as [Team] from [contact_months] m join [places] p on p.[place_id] = m.[place_id]
        where m.[version] = @Version and m.[month] >= @From and m.[month] < @To
          and (@Locality is null or p.[locality] = @Locality) and (@Team is null or p.[team] = @Team)
        """;

    private const string Key = "where [version] = @0 and [month] = @1 and [place_id] = @2";
}
