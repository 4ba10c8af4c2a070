using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.DataQuality;

/// <summary>A page of records with a query, their children by the id that the row names, and how many there are in all.</summary>
public sealed record QueriedPage(IReadOnlyList<QueriedRecord> Rows, bool More, IReadOnlyDictionary<string, Child> Children, KindCount Count);

/// <summary>Lists the records of a kind of data-quality query; one entry in the access log.</summary>
public sealed class ListQueries(Db<IntakeService> db, WorkingDayCalendar calendar, TimeProvider time)
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
        var days = CountQueries.DaysOf(calendar, LondonTime.DayOf(now));
        var listed = await db.ReadAsync(async session =>
        {
            var found = await DataQualityStore.PageAsync(session, kind, filter, newestFirst, days, page);
            IReadOnlyList<QueriedRecord> rows = [.. found.Take(page.Size)];
            var children = rows.Count == 0 ? new Dictionary<string, Child>() : await ChildStore.KeptByIdsAsync(session, rows.Select(row => row.ChildId));
            return new QueriedPage(rows, found.Count > page.Size, children, await DataQualityStore.CountAsync(session, kind, filter, days));
        }, cancellation);
        await AccessLog.AddAsync(db, actor, now, AccessAction.List, kind.Record + "s", "", cancellation, kind.Id);
        return listed;
    }
}
