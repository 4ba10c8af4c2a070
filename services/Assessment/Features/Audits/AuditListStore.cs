using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>Reads pages of audits, and counts what moderation did.</summary>
internal static class AuditListStore
{
    public static async Task<AuditPage> PageAsync(Session session, AuditFilter filter, Page page)
    {
        var first = page.After.Count == 0;
        var values = new
        {
            From = filter.From.Text(),
            To = filter.To.Text(),
            filter.Grade,
            filter.LocalityId,
            filter.TeamId,
            filter.AuditorId,
            filter.ChildIds,
            filter.ProgrammeId,
            Key = first ? "" : page.After[0],
            Id = first ? "" : page.After[1],
            Most = page.Size + 1
        };
        var found = await session.ListAsync<AuditLine>(AuditListSql.List(filter, first), values);
        var count = await session.OneAsync<int>(AuditListSql.Count(filter), values with { Most = AuditListSql.MostCounted + 1 });
        return new([.. found.Take(page.Size)], found.Count > page.Size, Math.Min(count, AuditListSql.MostCounted), count > AuditListSql.MostCounted);
    }

    /// <param name="session">Where to read.</param>
    /// <param name="from">Null for any.</param>
    /// <param name="to">Exclusive; null for any.</param>
    public static Task<IReadOnlyList<ModeratedGrades>> ModeratedAsync(Session session, DateOnly? from, DateOnly? to) =>
        session.ListAsync<ModeratedGrades>(AuditListSql.Moderated, new { From = from.Text(), To = to is null ? "9999-99-99" : to.Text() });
}
