using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.DataQuality;

/// <summary>The days that queries are judged by.</summary>
/// <param name="FirstInTime">The first day of receipt whose open contacts are still in time.</param>
/// <param name="Tomorrow">The first day that has not begun in London.</param>
/// <param name="BegunBefore">The instant at which the first day in time begins.</param>
internal sealed record QueryDays(string FirstInTime, string Tomorrow, string BegunBefore);

/// <summary>Reads the records that have queries.</summary>
internal static class DataQualityStore
{
    public static async Task<KindCount> CountAsync(Session session, QueryKind kind, QueryFilter filter, QueryDays days)
    {
        var count = await session.OneAsync<int>(DataQualitySql.Count(kind, filter), Values(filter, days, [], DataQualitySql.MostCounted + 1));
        var oldest = kind == QueryKind.ConversationNotEnded && count > 0 ? await session.OneAsync<string>(DataQualitySql.OldestDraft) : null;
        return new(kind, Math.Min(count, DataQualitySql.MostCounted), count > DataQualitySql.MostCounted, oldest ?? "");
    }

    /// <summary>The page's records and one more if there is another page.</summary>
    public static Task<IReadOnlyList<QueriedRecord>> PageAsync(Session session, QueryKind kind, QueryFilter filter, bool newestFirst, QueryDays days, Page page) =>
        session.ListAsync<QueriedRecord>(DataQualitySql.List(kind, filter, newestFirst, page.After.Count == 0), Values(filter, days, page.After, page.Size + 1));

    private static object Values(QueryFilter filter, QueryDays days, IReadOnlyList<string> after, int most) => new
    {
        filter.LocalityId,
        filter.TeamId,
        days.FirstInTime,
        days.Tomorrow,
        days.BegunBefore,
        Key = after.Count == 0 ? "" : after[0],
        Id = after.Count == 0 ? "" : after[1],
        Most = most
    };
}
