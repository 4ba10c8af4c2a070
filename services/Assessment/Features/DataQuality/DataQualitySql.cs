using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.DataQuality;

/// <summary>The SQL of the records that have a query.</summary>
public static class DataQualitySql
{
    /// <summary>How far records are counted: counting millions would cost more than the list itself.</summary>
    public const int MostCounted = 10_000;

    /// <summary>A page in order of the day, then of the id; from the key (@Key, @Id) on unless it is the first page.</summary>
    public static SqlText List(QueryKind kind, string columns, QueryFilter filter, bool newestFirst, bool firstPage)
    {
        var (table, id, day) = (kind.Of.Name, $"[{kind.Of.Id}]", kind.InOrder ? $"[{kind.Of.Day}]" : $"coalesce([{kind.Of.Day}], '')");
        var (direction, beyond) = newestFirst ? ("desc", "<") : ("asc", ">");
        var after = firstPage ? "" : $" and {day} {beyond}= @Key and ({day} {beyond} @Key or {id} {beyond} @Id)";
        return Each(kind, condition => SqlText.FirstRows($"select {columns} from [{table}] where {condition}{Place(filter)}{after} order by {day} {direction}, {id} {direction}"));
    }

    /// <summary>How many there are, up to one more than <see cref="MostCounted"/>.</summary>
    public static SqlText Count(QueryKind kind, QueryFilter filter) => Each(kind, condition => SqlText.CountRows($"from [{kind.Of.Name}] where {condition}{Place(filter)}"));

    private static SqlText Each(QueryKind kind, Func<string, SqlText> sql) => new(
        sqlite: sql(kind.Condition.For(Dialect.Sqlite)).For(Dialect.Sqlite), sqlServer: sql(kind.Condition.For(Dialect.SqlServer)).For(Dialect.SqlServer));

    private static string Place(QueryFilter filter) =>
        (filter.LocalityId.Length > 0 ? " and [locality_id] = @LocalityId" : "") + (filter.TeamId.Length > 0 ? " and [team_id] = @TeamId" : "");
}
