using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>
/// Totals of some series from a month to another: the amount of a whole month, and the days of a month that is cut. Series first,
/// then their totals by key: cross join holds SQLite to that order, and means nothing to SQL Server.
/// </summary>
internal static class TotalsReadSql
{
    private const string OfSeries = """
        where [s].[measure] = @Measure and [s].[dimension] = @Dimension and [s].[dimension2] = @Dimension2
          and (@Value is null or [s].[value] = @Value) and (@Value2 is null or [s].[value2] = @Value2)
          and [t].[version] = @Version and [t].[series_id] = [s].[series_id] and [t].[month] >= @From and [t].[month] < @To
        """;

    private const string IsCut = "[t].[month] = @CutMonth or [t].[month] >= @CutFrom";

    // A group has one series, and that has one row for a month.
    private const string Everywhere = $"""
        [t].[month] as [Month], [t].[amount] as [Amount], case when {IsCut} then [t].[days] end as [Days]
        from [series] as [s] cross join [totals] as [t] {OfSeries} and [t].[place_id] = 0
        """;

    // Whole months are summed here; of a month that is cut, each place's days are needed.
    private const string InPlaces = $"""
        [t].[month] as [Month], sum([t].[amount]) as [Amount], max(case when {IsCut} then [t].[days] end) as [Days]
        from [series] as [s] cross join [places] as [p] cross join [totals] as [t] {OfSeries} and [t].[place_id] = [p].[place_id]
          and (@Locality is null or [p].[locality] = @Locality) and (@Team is null or [p].[team] = @Team)
        """;

    private const string ByPlaceIfCut = $"[t].[month], case when {IsCut} then [t].[place_id] else 0 end";

    public static readonly TotalsSlices InAllPlaces = new(
        Whole: $"select '' as [Group], {Everywhere}",
        ByValue: $"select [s].[value] as [Group], {Everywhere}",
        ByValue2: $"select [s].[value2] as [Group], {Everywhere}");

    public static readonly TotalsSlices InSomePlaces = new(
        Whole: $"select '' as [Group], {InPlaces} group by {ByPlaceIfCut}",
        ByValue: $"select [s].[value] as [Group], {InPlaces} group by [s].[value], {ByPlaceIfCut}",
        ByValue2: $"select [s].[value2] as [Group], {InPlaces} group by [s].[value2], {ByPlaceIfCut}");

    public const string ByLocality = $"select [p].[locality] as [Group], {InPlaces} group by [p].[locality], {ByPlaceIfCut}";
    public const string ByTeam = $"select [p].[team] as [Group], {InPlaces} group by [p].[team], {ByPlaceIfCut}";

    public const string ListFirstMonth = """
        select [t].[month] as [Month], [t].[amount] as [Amount], [t].[days] as [Days] from [series] as [s] cross join [totals] as [t]
        where [s].[measure] = @Measure and [s].[dimension] = '' and [t].[version] = @Version and [t].[series_id] = [s].[series_id]
          and [t].[place_id] = 0 and [t].[month] =
            (select min([month]) from [totals] where [version] = @Version and [series_id] = [s].[series_id] and [place_id] = 0)
        """;
}

/// <summary>The same totals, by what they are grouped by: nothing, or the first or second dimension of the series' split.</summary>
internal sealed record TotalsSlices(SqlText Whole, SqlText ByValue, SqlText ByValue2);
