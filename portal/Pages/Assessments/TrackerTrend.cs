using System.Globalization;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>The bands of open assessments by week: back through history, and forward if nobody acts.</summary>
public sealed record TrackerTrend(IndicatorSeries Series)
{
    /// <summary>After so many weeks without an end, everything that is open now is overdue.</summary>
    private const int WeeksAhead = 10;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] Bands = ["in_time", "becoming_overdue", "overdue"];
    private static readonly string[] CsvHeadings = ["week", "in_time", "becoming_overdue", "overdue", "open", "projected"];

    /// <param name="query">The place and how far back.</param>
    /// <param name="today">The present day.</param>
    public static GetIndicatorRequest Request(TrackerQuery query, DateOnly today)
    {
        var week = Periods.StartOf(PeriodKind.Week, today);
        var request = new GetIndicatorRequest
        {
            Indicator = "assessments.open", Grain = Grain.Week, GroupBy = "band", Project = true, From = week.AddDays(-7 * query.WeeksShown).Text(), To = week.AddDays(7 * (WeeksAhead + 1)).Text(),
        };
        if (!string.IsNullOrEmpty(query.Locality)) request.Filter["locality"] = query.Locality;
        if (!string.IsNullOrEmpty(query.Team)) request.Filter["team"] = query.Team;
        return request;
    }

    /// <param name="place">In words.</param>
    /// <param name="everybody">The rest of the page is of one worker, or of nobody's; this is not.</param>
    /// <param name="csvHref">Its CSV.</param>
    public Figure Figure(string place, bool everybody, string csvHref)
    {
        var weeks = Weeks;
        var ahead = weeks.FindIndex(week => week.Projected);
        return new("trend", everybody ? $"Of the place ({place}): {Finding(weeks, ahead)}" : Finding(weeks, ahead), $"Open assessments of {(place == TrackerWords.Everywhere ? "the whole council" : place)} at the end of each week, by band; from the dashed line on if nobody acts.",
            new StackedColumnChart([.. weeks.Select(week => Label(week.Day))], [.. Bands.Select((band, i) => new Series(TrackerWords.Band(band), [.. weeks.Select(week => (double?)week.Counts[i])]))], ahead < 0 ? null : ahead),
            ["Week from", .. Bands.Select(TrackerWords.Band), "Open"],
            [.. weeks.Select(week => (IReadOnlyList<string>)[Words.Day(week.Day) + (week.Projected ? " (projected)" : ""), .. week.Counts.Select(count => Unit.Count.Words(count)), Unit.Count.Words(week.Counts.Sum())])],
            csvHref, "Each week at its end. Projected: nothing new starts and nothing ends.", "/indicators/assessments.open");
    }

    /// <summary>Nothing was open in any of the weeks, and so nothing will be.</summary>
    public bool IsEmpty => Weeks.All(week => week.Counts.Sum() == 0);

    public CsvResult Csv() => new CsvResult("tracker-trend.csv", CsvHeadings, Weeks.Select(week => (object?[])
        [week.Day, .. week.Counts.Select(count => (object?)count), week.Counts.Sum(), week.Projected ? "true" : "false"])).With(Series.Clock);

    private List<(DateOnly Day, double[] Counts, bool Projected)> Weeks =>
    [
        .. Series.Points.GroupBy(point => point.PeriodStart).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => (
            DateOnly.ParseExact(same.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Bands.Select(band => same.Where(point => point.Group == band).Sum(point => point.Numerator)).ToArray(),
            same.Any(point => point.Projected))),
    ];

    private static string Finding(List<(DateOnly Day, double[] Counts, bool Projected)> weeks, int ahead)
    {
        if (weeks.Count == 0) return "No open assessments";
        if (ahead <= 0) return $"{Unit.Count.Words(weeks[^1].Counts[2])} open and overdue";
        var in4 = weeks[Math.Min(weeks.Count - 1, ahead + 3)];
        return $"{Unit.Count.Words(weeks[ahead - 1].Counts[2])} overdue now, {Unit.Count.Words(in4.Counts[2])} by {Label(in4.Day.AddDays(6))} if nobody acts";
    }

    private static string Label(DateOnly day) => day.ToString("d MMM", British);
}
