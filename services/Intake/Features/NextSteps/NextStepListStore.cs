using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.NextSteps;

/// <summary>Reads pages of next steps.</summary>
internal static class NextStepListStore
{
    public static async Task<NextStepPage> PageAsync(Session session, NextStepFilter filter, Page page)
    {
        var first = page.After.Count == 0;
        var values = new
        {
            State = filter.State == NextStepFilter.Overdue ? NextStep.Open : filter.State,
            filter.TeamId,
            filter.WorkerId,
            filter.Outcome,
            From = filter.From.Text(),
            To = filter.To.Text(),
            Today = filter.Today.Text(),
            Key = first ? "" : page.After[0],
            Id = first ? "" : page.After[1],
            Most = page.Size + 1
        };
        var found = await session.ListAsync<NextStepLine>(NextStepListSql.List(filter, first), values);
        var count = await session.OneAsync<int>(NextStepListSql.Count(filter), values with { Most = NextStepListSql.MostCounted + 1 });
        IReadOnlyList<NextStepLine> rows = [.. found.Take(page.Size)];
        var children = rows.Count == 0 ? new Dictionary<string, Child>() : await ChildStore.KeptByIdsAsync(session, rows.Select(row => row.ChildId));
        return new NextStepPage(rows, found.Count > page.Size, children, Math.Min(count, NextStepListSql.MostCounted), count > NextStepListSql.MostCounted);
    }
}
