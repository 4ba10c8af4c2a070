using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>Lists the rows of many keys.</summary>
internal static class ByKeys
{
    // SQL Server takes 2,100 parameters at most.
    private const int MostKeys = 500;

    /// <param name="session">Where to look.</param>
    /// <param name="sql">Has the keys as <c>@Keys</c>.</param>
    /// <param name="keys">Any number.</param>
    public static async Task<IReadOnlyList<T>> ListAsync<T>(Session session, SqlText sql, IEnumerable<string> keys)
    {
        var all = new List<T>();
        foreach (var some in keys.Chunk(MostKeys)) all.AddRange(await session.ListAsync<T>(sql, new { Keys = Padded(some) }));
        return all;
    }

    /// <summary>Few lengths, so that few statements are prepared and kept; a key that comes twice finds its row once.</summary>
    private static string[] Padded(string[] keys)
    {
        var length = keys.Length switch { <= 2 => keys.Length, <= 8 => 8, <= 64 => 64, _ => MostKeys };
        return length == keys.Length ? keys : [.. keys, .. Enumerable.Repeat(keys[^1], length - keys.Length)];
    }
}
