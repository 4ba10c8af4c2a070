using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.DataQuality;

/// <summary>How many records a kind of query has.</summary>
/// <param name="Kind">What is missing or impossible.</param>
/// <param name="Total">Exact up to <see cref="DataQualitySql.MostCounted"/>.</param>
/// <param name="Capped">There are more than <paramref name="Total"/>.</param>
/// <param name="OldestAt">Of drafts, when the oldest was begun (UTC); blank for none.</param>
public sealed record KindCount(QueryKind Kind, int Total, bool Capped, string OldestAt);

/// <summary>Counts the data-quality queries of each kind. It names no record, so that it makes no entry in the access log.</summary>
public sealed class CountQueries(Db<IntakeService> db, WorkingDayCalendar calendar, TimeProvider time)
{
    public Task<IReadOnlyList<KindCount>> HandleAsync(QueryFilter filter, CancellationToken cancellation)
    {
        var days = DaysOf(calendar, LondonTime.DayOf(time.GetUtcNow()));
        return db.ReadAsync<IReadOnlyList<KindCount>>(async session =>
        {
            var counts = new List<KindCount>();
            foreach (var kind in QueryKind.All) counts.Add(await DataQualityStore.CountAsync(session, kind, filter, days));
            return counts;
        }, cancellation);
    }

    internal static QueryDays DaysOf(WorkingDayCalendar calendar, DateOnly today)
    {
        var firstInTime = ContactClock.FirstInTime(calendar, today);
        return new(((DateOnly?)firstInTime).Text(), ((DateOnly?)today.AddDays(1)).Text(), Instant.Text(LondonTime.StartOf(firstInTime)));
    }
}
