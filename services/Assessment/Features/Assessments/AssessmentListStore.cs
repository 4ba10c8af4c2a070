using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>Reads pages of assessments, and counts them.</summary>
internal static class AssessmentListStore
{
    public static async Task<AssessmentPage> PageAsync(Session session, AssessmentFilter filter, (DateOnly InTime, DateOnly NotOverdue) starts, DateOnly today, Page page)
    {
        var found = await session.ListAsync<Assessment>(AssessmentListSql.List(filter, page.After.Count == 0), Values(filter, starts, today, page.After, page.Size + 1));
        var count = await session.OneAsync<int>(AssessmentListSql.Count(filter), Values(filter, starts, today, [], AssessmentListSql.MostCounted + 1));
        return new([.. found.Take(page.Size)], found.Count > page.Size, Math.Min(count, AssessmentListSql.MostCounted), count > AssessmentListSql.MostCounted);
    }

    /// <param name="session">Where to read.</param>
    /// <param name="filter">Of which.</param>
    /// <param name="starts">See <see cref="AssessmentBands.FirstStarts"/>.</param>
    /// <param name="today">Today in London.</param>
    public static async Task<RunningCounts> CountAsync(Session session, AssessmentFilter filter, (DateOnly InTime, DateOnly NotOverdue) starts, DateOnly today) =>
        (await session.OneAsync<RunningCounts>(AssessmentListSql.CountRunning(filter), new
        {
            filter.LocalityId,
            filter.TeamId,
            filter.WorkerId,
            FirstInTime = starts.InTime,
            FirstNotOverdue = starts.NotOverdue,
            Today = today
        }))!;

    private static object Values(AssessmentFilter filter, (DateOnly InTime, DateOnly NotOverdue) starts, DateOnly today, IReadOnlyList<string> after, int most) => new
    {
        filter.LocalityId,
        filter.TeamId,
        filter.WorkerId,
        filter.ChildIds,
        filter.AssessmentIds,
        filter.ReferralId,
        filter.AssessmentType,
        filter.ManagerId,
        DueFrom = filter.DueFrom.Text(),
        DueTo = filter.DueTo.Text(),
        EndedFrom = filter.EndedFrom.Text(),
        EndedTo = filter.EndedTo.Text(),
        FirstInTime = starts.InTime,
        FirstNotOverdue = starts.NotOverdue,
        Today = today,
        Key = after.Count == 0 ? "" : after[0],
        Id = after.Count == 0 ? "" : after[1],
        Most = most
    };
}
