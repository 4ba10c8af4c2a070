using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>
/// Totals of some series from a month to another: the amounts of the whole months, and the days of a month that is cut. Series
/// first, then their totals by key: cross join holds SQLite to that order, and means nothing to SQL Server.
/// </summary>
internal static class TotalsReadSql
{
    private const string Series = """
        [s].[measure] = @Measure and [s].[dimension] = @Dimension and [s].[dimension2] = @Dimension2
          and (@Value is null or [s].[value] = @Value) and (@Value2 is null or [s].[value2] = @Value2)
        """;

    private const string Places = "(@Locality is null or [p].[locality] = @Locality) and (@Team is null or [p].[team] = @Team)";

    // All places together have a number of their own.
    private const string Everywhere = "0", OnePlace = "[p].[place_id]";

    public static readonly TotalsSlices InAllPlaces = new(Whole: Slices("''", Everywhere), ByValue: Slices("[s].[value]", Everywhere), ByValue2: Slices("[s].[value2]", Everywhere));

    public static readonly TotalsSlices InSomePlaces = new(Whole: Slices("''", OnePlace), ByValue: Slices("[s].[value]", OnePlace), ByValue2: Slices("[s].[value2]", OnePlace));

    public static readonly SqlText ByLocality = Slices("[p].[locality]", OnePlace), ByTeam = Slices("[p].[team]", OnePlace);

    public const string ListFirstMonth = """
        select [t].[month] as [Month], [t].[days] as [Days] from [series] as [s] cross join [totals] as [t]
        where [s].[measure] = @Measure and [s].[dimension] = '' and [t].[version] = @Version and [t].[series_id] = [s].[series_id]
          and [t].[place_id] = 0 and [t].[month] =
            (select min([month]) from [totals] where [version] = @Version and [series_id] = [s].[series_id] and [place_id] = 0)
        """;

    private static SqlText Slices(string group, string place)
    {
        var places = place == Everywhere ? "" : "cross join [places] as [p]";
        var series = place == Everywhere ? Series : $"{Series} and {Places}";
        var totals = $"[t].[version] = @Version and [t].[series_id] = [s].[series_id] and [t].[place_id] = {place}";
        var cut = $"select {group}, [t].[month], '', [t].[days] from [series] as [s] {places} cross join [totals] as [t] where {series} and {totals}";
        // A row for all whole months of a series in a place: durations by month over ten years would be 14,640 rows otherwise,
        // and handing them over costs several times what finding them does.
        return new(
            sqlite: Text("group_concat([t].[month] || ':' || [t].[amount], ' ')"),
            sqlServer: Text("string_agg(cast(concat([t].[month], ':', [t].[amount]) as nvarchar(max)), ' ')"));

        string Text(string amounts) => $"""
            select {group} as [Group], 0 as [Month],
              (select {amounts} from [totals] as [t] where {totals} and [t].[month] >= @From and [t].[month] < @WholeTo and [t].[month] <> @CutMonth) as [Amounts],
              '' as [Days]
            from [series] as [s] {places} where {series}
            union all {cut} and [t].[month] >= @CutFrom and [t].[month] < @To
            union all {cut} and [t].[month] = @CutMonth and @CutMonth < @CutFrom
            """;
    }
}

/// <summary>The same totals, by what they are grouped by: nothing, or the first or second dimension of the series' split.</summary>
internal sealed record TotalsSlices(SqlText Whole, SqlText ByValue, SqlText ByValue2);
