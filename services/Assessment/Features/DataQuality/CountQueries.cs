using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Clocks;

namespace CsWorkPerf.Assessment.Features.DataQuality;

/// <summary>How many records a kind of query has.</summary>
/// <param name="Kind">What is missing or impossible.</param>
/// <param name="Total">Exact up to <see cref="DataQualitySql.MostCounted"/>.</param>
/// <param name="Capped">There are more than <paramref name="Total"/>.</param>
public sealed record KindCount(QueryKind Kind, int Total, bool Capped);

/// <summary>Counts the data-quality queries of each kind. It names no record, so that it makes no entry in the access log.</summary>
public sealed class CountQueries(Db<AssessmentService> db, AssessmentClock clock, WorkingDayCalendar calendar, TimeProvider time)
{
    public Task<IReadOnlyList<KindCount>> HandleAsync(QueryFilter filter, CancellationToken cancellation)
    {
        var days = DaysOf(clock, calendar, LondonTime.Today(time));
        return db.ReadAsync<IReadOnlyList<KindCount>>(async session =>
        {
            var counts = new List<KindCount>();
            foreach (var kind in QueryKinds.All) counts.Add(await DataQualityStore.CountAsync(session, kind, filter, days));
            return counts;
        }, cancellation);
    }

    internal static QueryDays DaysOf(AssessmentClock clock, WorkingDayCalendar calendar, DateOnly today) =>
        new(today.AddDays(1), EnquiryBands.Of(calendar, today).FirstIcpcInLimit, clock.StartedUntil);
}
