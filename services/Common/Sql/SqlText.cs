namespace CsWorkPerf.Common.Sql;

/// <summary>The database engines that CsWorkPerf runs on.</summary>
public enum Dialect
{
    Sqlite,
    SqlServer
}

/// <summary>
/// SQL that both engines understand, or a variant beside its twin where they do not (expected for paging and leases only).
/// </summary>
public sealed class SqlText
{
    private readonly string _sqlite;
    private readonly string _sqlServer;

    public SqlText(string sqlite, string sqlServer) => (_sqlite, _sqlServer) = (sqlite, sqlServer);

    public static implicit operator SqlText(string both) => new(both, both);

    /// <summary>The first <c>@Most</c> rows of a query that ends in its order.</summary>
    public static SqlText FirstRows(string ordered) => new(sqlite: ordered + " limit @Most", sqlServer: ordered + " offset 0 rows fetch next @Most rows only");

    /// <summary>How many rows there are, up to <c>@Most</c>: counting millions would cost more than the list itself.</summary>
    /// <param name="from">The query from its "from" on, without an order.</param>
    public static SqlText CountRows(string from) => new(
        sqlite: $"select count(*) from (select 1 {from} limit @Most)",
        sqlServer: $"select count(*) from (select top (@Most) 1 as [one] {from}) as [matches]");

    /// <summary>True where the engines need different text.</summary>
    public bool IsVariant => !ReferenceEquals(_sqlite, _sqlServer);

    public string For(Dialect dialect) => dialect == Dialect.Sqlite ? _sqlite : _sqlServer;
}
