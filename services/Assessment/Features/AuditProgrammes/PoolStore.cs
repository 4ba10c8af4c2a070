using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>Reads what a programme is drawn from.</summary>
internal static class PoolStore
{
    public static Task<IReadOnlyList<PoolAssessment>> AssessmentsAsync(Session session, DateOnly from, DateOnly to) =>
        session.ListAsync<PoolAssessment>(PoolSql.Assessments, new { From = from.Text(), To = to.Text() });

    /// <summary>Children who were drawn or audited on or after a day.</summary>
    public static Task<IReadOnlyList<string>> RecentAsync(Session session, DateOnly since) => session.ListAsync<string>(PoolSql.Recent, new { Since = since.Text() });
}
