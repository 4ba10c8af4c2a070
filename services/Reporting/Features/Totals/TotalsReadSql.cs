using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Totals;

internal static class TotalsReadSql
{
    // Series first, then their totals by key: cross join holds SQLite to that order, and means nothing to SQL Server.
    private const string Totals = "from [series] as [s] cross join [totals] as [t]";

    private const string OfSeries = """
        where [s].[measure] = @Measure and [s].[dimension] = @Dimension and [s].[dimension2] = @Dimension2
          and (@Value is null or [s].[value] = @Value) and (@Value2 is null or [s].[value2] = @Value2)
          and [t].[version] = @Version and [t].[series_id] = [s].[series_id] and [t].[month] >= @From and [t].[month] < @To
        """;

    private const string Matching = $"""
        {Totals} {OfSeries}
          and (@Anywhere = 1 or [t].[place_id] in (select [place_id] from [places]
            where (@Locality is null or [locality] = @Locality) and (@Team is null or [team] = @Team)))
        """;

    private const string Placed = $"""
        {Totals} inner join [places] as [p] on [p].[place_id] = [t].[place_id] {OfSeries}
          and (@Locality is null or [p].[locality] = @Locality) and (@Team is null or [p].[team] = @Team)
        """;

    public static readonly TotalsSlices ByMonth = new(
        Whole: $"select '' as [Group], [t].[month] as [Month], sum([t].[amount]) as [Amount] {Matching} group by [t].[month]",
        ByValue: $"select [s].[value] as [Group], [t].[month] as [Month], sum([t].[amount]) as [Amount] {Matching} group by [s].[value], [t].[month]",
        ByValue2: $"select [s].[value2] as [Group], [t].[month] as [Month], sum([t].[amount]) as [Amount] {Matching} group by [s].[value2], [t].[month]",
        ByLocality: $"select [p].[locality] as [Group], [t].[month] as [Month], sum([t].[amount]) as [Amount] {Placed} group by [p].[locality], [t].[month]",
        ByTeam: $"select [p].[team] as [Group], [t].[month] as [Month], sum([t].[amount]) as [Amount] {Placed} group by [p].[team], [t].[month]");

    public static readonly TotalsSlices ByDay = new(
        Whole: $"select '' as [Group], [t].[month] as [Month], [t].[days] as [Days] {Matching}",
        ByValue: $"select [s].[value] as [Group], [t].[month] as [Month], [t].[days] as [Days] {Matching}",
        ByValue2: $"select [s].[value2] as [Group], [t].[month] as [Month], [t].[days] as [Days] {Matching}",
        ByLocality: $"select [p].[locality] as [Group], [t].[month] as [Month], [t].[days] as [Days] {Placed}",
        ByTeam: $"select [p].[team] as [Group], [t].[month] as [Month], [t].[days] as [Days] {Placed}");

    public const string ListFirstMonth = """
        select [t].[month] as [Month], [t].[days] as [Days] from [series] as [s] cross join [totals] as [t]
        where [s].[measure] = @Measure and [s].[dimension] = '' and [t].[version] = @Version and [t].[series_id] = [s].[series_id]
          and [t].[month] = (select min([month]) from [totals] where [version] = @Version and [series_id] = [s].[series_id])
        """;
}

/// <summary>The same totals, by what they are grouped by.</summary>
internal sealed record TotalsSlices(SqlText Whole, SqlText ByValue, SqlText ByValue2, SqlText ByLocality, SqlText ByTeam)
{
    /// <summary>The text whose groups are places; null for other groups.</summary>
    public SqlText? OfPlace(Facts.Dimension groupBy) => groupBy switch
    {
        Facts.Dimension.None => Whole,
        Facts.Dimension.Locality => ByLocality,
        Facts.Dimension.Team => ByTeam,
        _ => null
    };
}
