using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Assessment.Features.Audits;
using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.DataQuality;

/// <summary>The days that queries are judged by.</summary>
/// <param name="Tomorrow">The first day that has not begun in London.</param>
/// <param name="FirstIcpcInLimit">The first day of a strategy discussion whose conference is still in time.</param>
/// <param name="StartedUntil">Assessments started before this day are counted from their start, whatever their referral; null: none is.</param>
internal sealed record QueryDays(DateOnly Tomorrow, DateOnly FirstIcpcInLimit, DateOnly? StartedUntil);

/// <summary>Reads the records that have queries.</summary>
internal static class DataQualityStore
{
    public static async Task<KindCount> CountAsync(Session session, QueryKind kind, QueryFilter filter, QueryDays days)
    {
        var count = await session.OneAsync<int>(DataQualitySql.Count(kind, filter), Values(filter, days, [], DataQualitySql.MostCounted + 1));
        return new(kind, Math.Min(count, DataQualitySql.MostCounted), count > DataQualitySql.MostCounted);
    }

    /// <summary>The page's records and one more if there is another page; of a restricted child what a list may say to the caller.</summary>
    public static async Task<IReadOnlyList<QueriedRecord>> PageAsync(Session session, QueryKind kind, QueryFilter filter, bool newestFirst, QueryDays days, Page page, Actor actor)
    {
        var (sql, values) = (DataQualitySql.List(kind, ColumnsOf(kind), filter, newestFirst, page.After.Count == 0), Values(filter, days, page.After, page.Size + 1));
        if (kind.Of == QueriedTable.Assessments)
        {
            var found = await session.ListAsync<Assessments.Assessment>(sql, values);
            var hidden = await RestrictedChild.HiddenAsync(session, found.Select(row => row.ChildId), actor);
            return [.. found.Select(row => QueriedRecord.Of(hidden.Contains(row.ChildId) ? row.Hidden() : row))];
        }
        if (kind.Of == QueriedTable.Enquiries)
        {
            var found = await session.ListAsync<Enquiry>(sql, values);
            var hidden = await RestrictedChild.HiddenAsync(session, found.Select(row => row.ChildId), actor);
            return [.. found.Select(row => QueriedRecord.Of(hidden.Contains(row.ChildId) ? row.Hidden() : row))];
        }
        var audits = await session.ListAsync<Audit>(sql, values);
        var hiddenAudits = await RestrictedChild.HiddenAsync(session, audits.Select(row => row.ChildId), actor);
        return [.. audits.Select(row => QueriedRecord.Of(hiddenAudits.Contains(row.ChildId) ? row with { CouncilId = "" } : row))];
    }

    private static string ColumnsOf(QueryKind kind) =>
        kind.Of == QueriedTable.Assessments ? AssessmentSql.Columns : kind.Of == QueriedTable.Enquiries ? EnquirySql.Columns : AuditSql.Columns;

    private static object Values(QueryFilter filter, QueryDays days, IReadOnlyList<string> after, int most) => new
    {
        filter.LocalityId,
        filter.TeamId,
        days.Tomorrow,
        days.FirstIcpcInLimit,
        StartedUntil = days.StartedUntil.Text(),
        Key = after.Count == 0 ? "" : after[0],
        Id = after.Count == 0 ? "" : after[1],
        Most = most
    };
}
