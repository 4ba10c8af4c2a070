using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Totals;

internal static class TotalsReadSql
{
    // Series first, then their totals by key: cross join holds SQLite to that order, and means nothing to SQL Server.
    private const string Matching = """
         = [t].[place_id]
        where [s].[measure] = @Measure and [s].[dimension] = @Dimension and [s].[dimension2] = @Dimension2
          and (@Value is null or [s].[value] = @Value) and (@Value2 is null or [s].[value2] = @Value2)
          and (@Locality is null or [p].[locality] = @Locality) and (@Team is null or [p].[team] = @Team)
          and [t].[version] = @Version and [t].[series_id] = [s].[series_id]
        """;

    private const string Daily = "from [series] as [s] cross join [daily] as [t] inner join [places] as [p] on [p].[place_id]" + Matching
        + " and [t].[day] >= @From and [t].[day] < @To and [t].[amount] <> 0";

    private const string Monthly = "from [series] as [s] cross join [monthly] as [t] inner join [places] as [p] on [p].[place_id]" + Matching
        + " and [t].[month] >= @From and [t].[month] < @To and [t].[amount] <> 0";

    public static readonly TotalsSlices ByDay = new(
        Whole: $"select '' as [Group], [t].[day] as [At], sum([t].[amount]) as [Amount] {Daily} group by [t].[day]",
        ByValue: $"select [s].[value] as [Group], [t].[day] as [At], sum([t].[amount]) as [Amount] {Daily} group by [s].[value], [t].[day]",
        ByValue2: $"select [s].[value2] as [Group], [t].[day] as [At], sum([t].[amount]) as [Amount] {Daily} group by [s].[value2], [t].[day]",
        ByLocality: $"select [p].[locality] as [Group], [t].[day] as [At], sum([t].[amount]) as [Amount] {Daily} group by [p].[locality], [t].[day]",
        ByTeam: $"select [p].[team] as [Group], [t].[day] as [At], sum([t].[amount]) as [Amount] {Daily} group by [p].[team], [t].[day]");

    public static readonly TotalsSlices ByMonth = new(
        Whole: $"select '' as [Group], [t].[month] as [At], sum([t].[amount]) as [Amount] {Monthly} group by [t].[month]",
        ByValue: $"select [s].[value] as [Group], [t].[month] as [At], sum([t].[amount]) as [Amount] {Monthly} group by [s].[value], [t].[month]",
        ByValue2: $"select [s].[value2] as [Group], [t].[month] as [At], sum([t].[amount]) as [Amount] {Monthly} group by [s].[value2], [t].[month]",
        ByLocality: $"select [p].[locality] as [Group], [t].[month] as [At], sum([t].[amount]) as [Amount] {Monthly} group by [p].[locality], [t].[month]",
        ByTeam: $"select [p].[team] as [Group], [t].[month] as [At], sum([t].[amount]) as [Amount] {Monthly} group by [p].[team], [t].[month]");

    public const string FirstMonth = """
        select min([t].[month]) from [series] as [s] cross join [monthly] as [t]
        where [s].[measure] = @Measure and [s].[dimension] = '' and [t].[version] = @Version and [t].[series_id] = [s].[series_id] and [t].[amount] <> 0
        """;
    public const string FirstDay = """
        select min([t].[day]) from [series] as [s] cross join [daily] as [t]
        where [s].[measure] = @Measure and [s].[dimension] = '' and [t].[version] = @Version and [t].[series_id] = [s].[series_id]
          and [t].[day] >= @From and [t].[day] < @To and [t].[amount] <> 0
        """;
}

/// <summary>The same totals, by what they are grouped by.</summary>
internal sealed record TotalsSlices(SqlText Whole, SqlText ByValue, SqlText ByValue2, SqlText ByLocality, SqlText ByTeam);
