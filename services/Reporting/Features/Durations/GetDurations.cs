using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Indicators;

namespace CsWorkPerf.Reporting.Features.Durations;

/// <summary>Durations by period and over all, and what they stand at.</summary>
internal sealed record DurationsAnswer(
    DurationCounts All, IReadOnlyList<(DateOnly Start, DurationCounts Counts)> Periods, long Commit, IReadOnlyDictionary<string, long> Positions, DateOnly AsOf);

/// <summary>Counts assessments by how long they took.</summary>
internal sealed class GetDurations(Db<ReportingService> db, IndicatorReader reader, TimeProvider time)
{
    /// <param name="query">For assessments.duration by working_days.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<DurationsAnswer> RunAsync(IndicatorQuery query, CancellationToken cancellation) => db.ReadAsync(async session =>
    {
        var today = LondonTime.Today(time);
        var answer = await reader.ReadAsync(session, query, today, cancellation);
        var (all, periods) = (new DurationCounts(), PeriodCut.Of(query, today).Select(stretch => (stretch.Start, Counts: new DurationCounts())).ToList());
        var byStart = periods.ToDictionary(period => period.Start, period => period.Counts);
        foreach (var point in answer.Points) byStart[point.PeriodStart].Add(point.Group, point.Numerator);
        foreach (var period in periods) all.Add(period.Counts);
        return new DurationsAnswer(all, periods, answer.Commit, answer.Positions, answer.AsOf);
    }, cancellation);
}
