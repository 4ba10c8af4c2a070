using System.Text.Json;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>Lists the rows of many keys.</summary>
internal static class ByKeys
{
    /// <param name="session">Where to look.</param>
    /// <param name="sql">Has the keys as <c>@Keys</c>.</param>
    /// <param name="keys">Any number; one that comes twice finds its row once.</param>
    public static async Task<IReadOnlyList<T>> ListAsync<T>(Session session, SqlText sql, IEnumerable<string> keys)
    {
        // As one value: a parameter for each would be looked up by its name among all the others, and is one of 2,100 on SQL Server.
        var values = JsonSerializer.Serialize(keys);
        if (values == "[]") return [];
        var list = session.Dialect == Dialect.Sqlite ? "(select [value] from json_each(@Keys))" : "(select [value] from openjson(@Keys) with ([value] varchar(100) '$'))";
        return await session.ListAsync<T>(sql.For(session.Dialect).Replace("@Keys", list, StringComparison.Ordinal), new { Keys = values });
    }
}
