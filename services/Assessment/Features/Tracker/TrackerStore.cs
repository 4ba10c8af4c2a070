using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Tracker;

/// <summary>Reads what the tracker shows.</summary>
internal static class TrackerStore
{
    public static Task<IReadOnlyList<TrackerCount>> CountsAsync(Session session, TrackerFilter filter, BandDays days, DateOnly weekTo) =>
        session.ListAsync<TrackerCount>(TrackerSql.Counts, Values(filter, days, weekTo));

    /// <summary>Of how many children the open assessments are.</summary>
    public static Task<int> CountChildrenAsync(Session session, TrackerFilter filter, BandDays days) =>
        session.OneAsync<int>(TrackerSql.CountChildren, Values(filter, days, days.Today));

    /// <summary>Single assessments that can still end in time, the soonest due first.</summary>
    public static Task<IReadOnlyList<OpenCase>> FirstAsync(Session session, TrackerFilter filter, BandDays days, int most) => session.ListAsync<OpenCase>(TrackerSql.ListFirst, new
    {
        filter.LocalityId,
        filter.TeamId,
        filter.WorkerId,
        Unallocated = filter.Unallocated ? 1 : 0,
        Today = days.Today.Text(),
        FirstNotOverdue = days.FirstNotOverdue.Text(),
        Most = most
    });

    /// <summary>Every open one, the longest open first.</summary>
    public static Task<IReadOnlyList<OpenCase>> OpenAsync(Session session, TrackerFilter filter, BandDays days) =>
        session.ListAsync<OpenCase>(TrackerSql.ListOpen, Values(filter, days, days.Today));

    /// <summary>Single assessments that ended from a day up to today, by the days of their clock.</summary>
    public static Task<IReadOnlyList<EndedSingles>> EndedAsync(Session session, TrackerFilter filter, DateOnly from, DateOnly today) => session.ListAsync<EndedSingles>(TrackerSql.ListEnded, new
    {
        filter.LocalityId,
        filter.TeamId,
        filter.WorkerId,
        Unallocated = filter.Unallocated ? 1 : 0,
        From = from.Text(),
        Today = today.Text()
    });

    /// <summary>A number that grows with every event of this service.</summary>
    public static Task<long> HeadAsync(Session session) => session.OneAsync<long>(TrackerSql.Head);

    private static object Values(TrackerFilter filter, BandDays days, DateOnly weekTo) => new
    {
        filter.LocalityId,
        filter.TeamId,
        filter.WorkerId,
        Unallocated = filter.Unallocated ? 1 : 0,
        Today = days.Today.Text(),
        FirstInTime = days.FirstInTime.Text(),
        FirstNotOverdue = days.FirstNotOverdue.Text(),
        WeekTo = weekTo.Text()
    };
}

/// <summary>Single assessments whose clock started and ended on the same days.</summary>
internal sealed record EndedSingles
{
    public required DateOnly ClockStart { get; init; }
    public required DateOnly EndedOn { get; init; }
    public required int Count { get; init; }
}
