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

    public const string ListPlacesAfter =
        "select [place_id] as [PlaceId], [locality] as [Locality], [team] as [Team] from [places] where [place_id] > @after order by [place_id]";
    public const string InsertPlace = "insert into [places] ([place_id], [locality], [team]) values (@0, @1, @2)";

    public const string AddDaily =
        "update [daily] set [amount] = [amount] + @4 where [version] = @0 and [series_id] = @1 and [day] = @2 and [place_id] = @3";
    public const string InsertDaily = "insert into [daily] ([version], [series_id], [day], [place_id], [amount]) values (@0, @1, @2, @3, @4)";
    public const string AddMonthly =
        "update [monthly] set [amount] = [amount] + @4 where [version] = @0 and [series_id] = @1 and [month] = @2 and [place_id] = @3";
    public const string InsertMonthly = "insert into [monthly] ([version], [series_id], [month], [place_id], [amount]) values (@0, @1, @2, @3, @4)";

    public const string ListOtherVersions = """
        select distinct [version] from [monthly] where [version] not in (@shown, @building)
        union select distinct [version] from [daily] where [version] not in (@shown, @building)
        """;
    public const string LastSeries = "select coalesce(max([series_id]), 0) from [series]";
    public const string DeleteDaily = "delete from [daily] where [version] = @version and [series_id] between @first and @last";
    public const string DeleteMonthly = "delete from [monthly] where [version] = @version and [series_id] between @first and @last";

    public const string InsertChange = "insert into [building_changes] ([commit_no], [series_id], [day], [place_id], [amount]) values (@0, @1, @2, @3, @4)";
    public const string ListChangesAfter = """
        select [series_id] as [Series], [day] as [Day], [place_id] as [Place], sum([amount]) as [Amount]
        from [building_changes] where [commit_no] > @after
        group by [series_id], [day], [place_id] having sum([amount]) <> 0
        order by [series_id], [day], [place_id]
        """;
    public const string DeleteChanges = "delete from [building_changes]";
}
