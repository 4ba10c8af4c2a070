using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Authorisations;

/// <summary>Submitted assessments as rows of a queue.</summary>
internal static class AwaitingStore
{
    /// <param name="session">Where to read.</param>
    /// <param name="desk">Whose queue; null for everything that waits.</param>
    /// <param name="teamId">Of which team; blank for all.</param>
    /// <param name="page">Which page.</param>
    public static async Task<AssessmentPage> PageAsync(Session session, ManagerDesk? desk, string teamId, Page page)
    {
        var found = await session.ListAsync<Assessments.Assessment>(AwaitingSql.List(desk is not null, teamId.Length > 0, page.After.Count == 0), Values(page.Size + 1));
        var count = await session.OneAsync<int>(AwaitingSql.Count(desk is not null, teamId.Length > 0), Values(AssessmentListSql.MostCounted + 1));
        return new([.. found.Take(page.Size)], found.Count > page.Size, Math.Min(count, AssessmentListSql.MostCounted), count > AssessmentListSql.MostCounted);

        object Values(int most) => new
        {
            Managers = desk?.Managers ?? [],
            Teams = desk?.Teams ?? [],
            TeamId = teamId,
            Key = page.After.Count == 0 ? "" : page.After[0],
            Id = page.After.Count == 0 ? "" : page.After[1],
            Most = most
        };
    }

    /// <summary>How many a manager may authorise.</summary>
    public static Task<int> CountToAuthoriseAsync(Session session, ManagerDesk desk, string accountId) => desk.ManagerId.Length == 0
        ? Task.FromResult(0)
        : session.OneAsync<int>(AwaitingSql.CountToAuthorise, new { desk.Managers, desk.Teams, desk.ManagerId, AccountId = accountId });

    public static Task<IReadOnlyList<SubmittedDays>> AuthorisedAsync(Session session, DateOnly from, DateOnly to) =>
        session.ListAsync<SubmittedDays>(AwaitingSql.ListAuthorised, new { From = from, To = to });

    public static Task<IReadOnlyList<SubmittedDays>> WaitingAsync(Session session) => session.ListAsync<SubmittedDays>(AwaitingSql.ListWaiting);
}
