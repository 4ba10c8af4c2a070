using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Clocks;

namespace CsWorkPerf.Assessment.Features.DataQuality;

/// <summary>A page of records with a query, and how many there are in all.</summary>
public sealed record QueriedPage(IReadOnlyList<QueriedRecord> Rows, bool More, KindCount Count);

/// <summary>Lists the records of a kind of data-quality query; one entry in the access log.</summary>
public sealed class ListQueries(Db<AssessmentService> db, AssessmentClock clock, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <param name="kind">What is missing or impossible.</param>
    /// <param name="filter">Of which places.</param>
    /// <param name="newestFirst">Else the oldest come first.</param>
    /// <param name="page">Which page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<QueriedPage> HandleAsync(QueryKind kind, QueryFilter filter, bool newestFirst, Page page, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var days = CountQueries.DaysOf(clock, calendar, LondonTime.DayOf(now));
        var listed = await db.ReadAsync(async session =>
        {
            var found = await DataQualityStore.PageAsync(session, kind, filter, newestFirst, days, page, actor);
            return new QueriedPage([.. found.Take(page.Size)], found.Count > page.Size, await DataQualityStore.CountAsync(session, kind, filter, days));
        }, cancellation);
        await AccessLog.AddAsync(db, actor, now, AccessAction.List, kind.Of.Name, "", cancellation, kind.Id);
        return listed;
    }
}
