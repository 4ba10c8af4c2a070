using System.Globalization;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Common.Security;

/// <summary>Reads pages of the access log.</summary>
internal static class AccessLogStore
{
    /// <summary>The page's entries, newest first, and one more if there is another page.</summary>
    public static Task<IReadOnlyList<AccessLogRow>> PageAsync(Session session, AccessLogFilter filter, Page page)
    {
        var first = page.After.Count == 0;
        return session.ListAsync<AccessLogRow>(AccessLogSql.List(filter, first), new
        {
            filter.AccountId,
            filter.RecordId,
            filter.Action,
            filter.From,
            filter.To,
            At = first ? "" : page.After[0],
            Id = first ? 0 : long.Parse(page.After[1], CultureInfo.InvariantCulture),
            Most = page.Size + 1
        });
    }
}
