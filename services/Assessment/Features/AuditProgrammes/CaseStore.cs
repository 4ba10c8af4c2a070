using System.Globalization;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>Cases drawn, as rows.</summary>
internal static class CaseStore
{
    /// <summary>A case that was drawn; null for one that was not.</summary>
    public static DrawnCase? Of(Tx tx, string programmeId, string childId)
    {
        DrawnCase? found = null;
        tx.Prepare(CaseSql.Of).Query(row => found = row.GetRowParser<DrawnCase>()(row), programmeId, childId);
        return found;
    }

    /// <inheritdoc cref="Of"/>
    public static Task<DrawnCase?> OfAsync(Session session, string programmeId, string childId) =>
        session.OneAsync<DrawnCase>(CaseSql.Details, new { ProgrammeId = programmeId, ChildId = childId });

    /// <summary>Whether a case is this worker's to audit, and not moderated.</summary>
    public static bool IsGiven(Tx tx, GivenCase one, string workerId)
    {
        var found = false;
        tx.Prepare(CaseSql.Given).Query(_ => found = true, one.ProgrammeId, one.ChildId, workerId);
        return found;
    }

    /// <inheritdoc cref="IsGiven"/>
    public static async Task<bool> IsGivenAsync(Session session, GivenCase one, string workerId) =>
        (await session.ListAsync<string>(CaseSql.ListGiven, new { one.ProgrammeId, one.ChildId, one.AssessmentId, WorkerId = workerId })).Count > 0;

    public static void Move(Tx tx, DrawnCase moved) => tx.Prepare(CaseSql.Move).Execute(
        moved.ProgrammeId, moved.ChildId, moved.AuditorId, moved.MovedReason, moved.MovedBy, Instant.Text(moved.MovedAt!.Value));

    public static async Task<OwnCases> CountOwnAsync(Session session, string workerId) => (await session.OneAsync<OwnCases>(CaseSql.CountOwn, new { OwnerId = workerId }))!;

    public static async Task<CasePage> PageAsync(Session session, CaseFilter filter, Page page)
    {
        var first = page.After.Count == 0;
        var values = new
        {
            filter.ProgrammeId,
            filter.ChildId,
            filter.AuditorId,
            filter.State,
            filter.TeamId,
            OwnerId = filter.OwnerId ?? "",
            Month = first ? "" : page.After[0],
            Position = first ? 0 : int.Parse(page.After[1], CultureInfo.InvariantCulture),
            Most = page.Size + 1
        };
        var found = await session.ListAsync<DrawnCase>(CaseSql.List(filter, first), values);
        var count = await session.OneAsync<int>(CaseSql.Count(filter), values with { Most = CaseSql.MostCounted + 1 });
        return new([.. found.Take(page.Size)], found.Count > page.Size, Math.Min(count, CaseSql.MostCounted), count > CaseSql.MostCounted);
    }
}
