namespace CsWorkPerf.Reporting.Features.Totals;

internal static class TotalsSql
{
    public const string ListSeriesAfter = """
        select [series_id] as [SeriesId], [measure] as [Measure], [dimension] as [Dimension], [value] as [Value],
               [dimension2] as [Dimension2], [value2] as [Value2]
        from [series] where [series_id] > @after order by [series_id]
        """;
    public const string InsertSeries =
        "insert into [series] ([series_id], [measure], [dimension], [value], [dimension2], [value2]) values (@0, @1, @2, @3, @4, @5)";
    public const string LastSeries = "select coalesce(max([series_id]), 0) from [series]";

    public const string ListPlacesAfter =
        "select [place_id] as [PlaceId], [locality] as [Locality], [team] as [Team] from [places] where [place_id] > @after order by [place_id]";
    public const string InsertPlace = "insert into [places] ([place_id], [locality], [team]) values (@0, @1, @2)";

    public const string DaysByKey = $"select [days] from [totals] {Key}";
    public const string Insert =
        "insert into [totals] ([version], [series_id], [place_id], [month], [amount], [days]) values (@0, @1, @2, @3, @4, @5)";
    public const string Update = $"update [totals] set [amount] = @4, [days] = @5 {Key}";
    public const string Delete = $"delete from [totals] {Key}";

    public const string ListOtherVersions = "select distinct [version] from [totals] where [version] not in (@shown, @building)";
    public const string DeleteSome = "delete from [totals] where [version] = @version and [series_id] between @first and @last";

    public const string InsertChange =
        "insert into [building_changes] ([commit_no], [series_id], [month], [place_id], [days]) values (@0, @1, @2, @3, @4)";
    public const string ListChangesAfter = """
        select [series_id] as [Series], [month] as [Month], [place_id] as [Place], [days] as [Days]
        from [building_changes] where [commit_no] > @after
        """;
    public const string DeleteChanges = "delete from [building_changes]";

    private const string Key = "where [version] = @0 and [series_id] = @1 and [place_id] = @2 and [month] = @3";
}
