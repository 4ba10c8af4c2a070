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
        // A point for each period and working day, 122 times as many as are answered, would cost as much as all else.
        var summed = await reader.SumAsync(session, query, today, cancellation);
        var (all, periods) = (new DurationCounts(), summed.Stretches.Select(stretch => (stretch.Start, Counts: new DurationCounts())).ToList());
        foreach (var days in summed.Numerator.Groups)
        {
            var amounts = summed.Numerator.Of(days);
            for (var i = 0; i < periods.Count; i++) periods[i].Counts.Add(days, amounts[i]);
        }
        foreach (var period in periods) all.Add(period.Counts);
        return new DurationsAnswer(all, periods, summed.Commit, summed.Positions, today);
    }, cancellation);
}
