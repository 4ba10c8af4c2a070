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
          and [t].[version] = @Version and [t].[series_id] = [s].[series_id]
        """;

    private const string IsCut = "[t].[month] = @CutMonth or [t].[month] >= @CutFrom";

    // A group has one series, and that has one row for a month.
    private const string Everywhere = $"""
        [t].[month] as [Month], [t].[amount] as [Amount], case when {IsCut} then [t].[days] end as [Days]
        from [series] as [s] cross join [totals] as [t] {OfSeries} and [t].[place_id] = 0 and [t].[month] >= @From and [t].[month] < @To
        """;

    private const string OfPlaces = $"""
        from [series] as [s] cross join [places] as [p] cross join [totals] as [t] {OfSeries} and [t].[place_id] = [p].[place_id]
          and (@Locality is null or [p].[locality] = @Locality) and (@Team is null or [p].[team] = @Team)
        """;

    // Whole months are summed here, apart from those cut: with their days in it, what is sorted to be summed would be many times
    // as large.
    private const string WholeMonths = $"""
        [t].[month] as [Month], sum([t].[amount]) as [Amount], null as [Days]
        {OfPlaces} and [t].[month] >= @From and [t].[month] < @WholeTo and [t].[month] <> @CutMonth
        """;

    // Of a month that is cut, each place's days.
    private const string CutMonths = $"""
        [t].[month], [t].[amount], [t].[days] {OfPlaces} and [t].[month] >= @CutFrom and [t].[month] < @To
        """;

    private const string CutMonth = $"""
        [t].[month], [t].[amount], [t].[days] {OfPlaces} and [t].[month] = @CutMonth and @CutMonth < @CutFrom
        """;

    public static readonly TotalsSlices InAllPlaces = new(
        Whole: $"select '' as [Group], {Everywhere}",
        ByValue: $"select [s].[value] as [Group], {Everywhere}",
        ByValue2: $"select [s].[value2] as [Group], {Everywhere}");

    public static readonly TotalsSlices InSomePlaces = new(
        Whole: $"select '' as [Group], {WholeMonths} group by [t].[month] union all select '', {CutMonths} union all select '', {CutMonth}",
        ByValue: InPlacesBy("[value]"),
        ByValue2: InPlacesBy("[value2]"));

    public static readonly SqlText ByLocality = InPlaces("[p].[locality]"), ByTeam = InPlaces("[p].[team]");

    public const string ListFirstMonth = """
        select [t].[month] as [Month], [t].[amount] as [Amount], [t].[days] as [Days] from [series] as [s] cross join [totals] as [t]
        where [s].[measure] = @Measure and [s].[dimension] = '' and [t].[version] = @Version and [t].[series_id] = [s].[series_id]
          and [t].[place_id] = 0 and [t].[month] =
            (select min([month]) from [totals] where [version] = @Version and [series_id] = [s].[series_id] and [place_id] = 0)
        """;

    // Summed by number, which sorts faster than by value.
    private static string InPlacesBy(string value) => $"""
        select [v].{value} as [Group], [w].[Month], [w].[Amount], [w].[Days]
        from (select [s].[series_id] as [Series], {WholeMonths} group by [s].[series_id], [t].[month]) as [w] cross join [series] as [v]
        where [v].[series_id] = [w].[Series]
        union all select [s].{value}, {CutMonths} union all select [s].{value}, {CutMonth}
        """;

    private static string InPlaces(string group) =>
        $"select {group} as [Group], {WholeMonths} group by {group}, [t].[month] union all select {group}, {CutMonths} union all select {group}, {CutMonth}";
}

/// <summary>The same totals, by what they are grouped by: nothing, or the first or second dimension of the series' split.</summary>
internal sealed record TotalsSlices(SqlText Whole, SqlText ByValue, SqlText ByValue2);
