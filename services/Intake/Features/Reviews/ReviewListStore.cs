using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>Reads pages of reviews.</summary>
internal static class ReviewListStore
{
    public static async Task<ReviewPage> PageAsync(Session session, ReviewFilter filter, Page page)
    {
        var found = await session.ListAsync<ReviewLine>(ReviewListSql.List(filter, page.After.Count == 0), Values(filter, page.After, page.Size + 1));
        var count = await session.OneAsync<int>(ReviewListSql.Count(filter), Values(filter, [], ReviewListSql.MostCounted + 1));
        IReadOnlyList<ReviewLine> rows = [.. found.Take(page.Size)];
        var ids = rows.Select(row => row.ChildId).Where(id => id.Length > 0).ToList();
        var children = ids.Count == 0 ? new Dictionary<string, Child>() : await ChildStore.KeptByIdsAsync(session, ids);
        return new ReviewPage(rows, found.Count > page.Size, children, Math.Min(count, ReviewListSql.MostCounted), count > ReviewListSql.MostCounted);
    }

    private static object Values(ReviewFilter filter, IReadOnlyList<string> after, int most) => new
    {
        From = filter.From.Text(),
        To = filter.To.Text(),
        filter.Verdict,
        filter.Outcome,
        filter.LocalityId,
        filter.Sources,
        AccountId = filter.Of?.AccountId ?? "",
        WorkerId = filter.Of?.WorkerId ?? "",
        Key = after.Count == 0 ? "" : after[0],
        Id = after.Count == 0 ? "" : after[1],
        Most = most
    };
}
