using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>A page of assessments, and how many match in all.</summary>
/// <param name="Rows">At most as many as asked for.</param>
/// <param name="More">There is another page.</param>
/// <param name="Total">Exact up to <see cref="AssessmentListSql.MostCounted"/>.</param>
/// <param name="TotalCapped">There are more than <paramref name="Total"/>.</param>
public sealed record AssessmentPage(IReadOnlyList<Assessment> Rows, bool More, int Total, bool TotalCapped);

/// <summary>Lists assessments; one entry in the access log.</summary>
public sealed class ListAssessments(Db<AssessmentService> db, WorkingDayCalendar calendar, TimeProvider time)
{
    public async Task<AssessmentPage> HandleAsync(AssessmentFilter filter, Page page, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var starts = AssessmentBands.FirstStarts(calendar, LondonTime.DayOf(now));
        var listed = await db.ReadAsync(session => AssessmentListStore.PageAsync(session, filter, starts, page), cancellation);
        await AccessLog.AddAsync(db, actor, now, AccessAction.List, "assessments", filter.ChildId, cancellation);
        return listed;
    }
}
