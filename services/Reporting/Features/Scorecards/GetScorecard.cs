using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Indicators;

namespace CsWorkPerf.Reporting.Features.Scorecards;

/// <summary>Every indicator for one month with status and trend, all at one commit.</summary>
internal sealed class GetScorecard(Db<ReportingService> db, IndicatorReader reader, TimeProvider time)
{
    private const int MonthsOfTrend = 6;

    /// <exception cref="InvalidInput">A month that has not begun, or an unknown place.</exception>
    public Task<ScorecardAnswer> RunAsync(ScorecardQuery query, CancellationToken cancellation) => db.ReadAsync(async session =>
    {
        var today = LondonTime.Today(time);
        var month = query.Month ?? new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        if (month > today) throw new InvalidInput("month", $"{month:yyyy-MM-dd} has not begun.", "FUTURE");

        var (lines, commit) = (new List<ScorecardLine>(), 0L);
        foreach (var indicator in IndicatorCatalogue.All)
        {
            var answer = await reader.ReadAsync(session, TrendOf(indicator, month, query), today, cancellation);
            lines.Add(new(indicator, answer.Points[^1], ScorecardStatus.Of(indicator, answer.Points[^1].Value), answer.Points));
            commit = answer.Commit;
        }
        return new ScorecardAnswer(month, lines, commit, today);
    }, cancellation);

    private static IndicatorQuery TrendOf(Indicator indicator, DateOnly month, ScorecardQuery query)
    {
        var filter = new Dictionary<Dimension, string>();
        if (query.Locality is { } locality) filter[Dimension.Locality] = locality;
        if (query.Team is { } team) filter[Dimension.Team] = team;
        return new() { Indicator = indicator, From = month.AddMonths(1 - MonthsOfTrend), To = month.AddMonths(1), Grain = Grain.Month, Filter = filter };
    }
}
