using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
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
public sealed class ListAssessments(Db<AssessmentService> db, RestrictedChild restricted, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <exception cref="Denied">The list is of one child, whose record is restricted.</exception>
    public Task<AssessmentPage> HandleAsync(AssessmentFilter filter, Page page, Actor actor, CancellationToken cancellation) =>
        restricted.LogRefusalAsync(actor, "assessments", filter.ChildId, cancellation, async () =>
        {
            var now = time.GetUtcNow();
            var listed = await db.ReadAsync(session => PageAsync(session, filter, page, actor, LondonTime.DayOf(now)), cancellation);
            await AccessLog.AddAsync(db, actor, now, AccessAction.List, "assessments", filter.ChildId, cancellation);
            return listed;
        });

    private async Task<AssessmentPage> PageAsync(Session session, AssessmentFilter filter, Page page, Actor actor, DateOnly today)
    {
        if (filter.ChildId.Length > 0) filter = filter with { ChildIds = await restricted.RecordsAsync(session, filter.ChildId, actor) };
        var listed = await AssessmentListStore.PageAsync(session, filter, AssessmentBands.FirstStarts(calendar, today), today, page);
        // Who has opened the child's record in an emergency sees what is kept about that child; other lists stay as they are.
        if (filter.ChildId.Length > 0) return listed;
        var hidden = await RestrictedChild.HiddenAsync(session, listed.Rows.Select(row => row.ChildId), actor);
        return listed with { Rows = [.. listed.Rows.Select(row => hidden.Contains(row.ChildId) ? row.Hidden() : row)] };
    }
}
