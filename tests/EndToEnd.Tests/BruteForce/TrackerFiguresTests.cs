using System.Globalization;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>The tracker, which counts Assessment's records, against the indicators, which Reporting keeps from events.</summary>
[Collection(nameof(SampleCouncilCase))]
public sealed class TrackerFiguresTests(SampleCouncilCase council)
{
    [Fact]
    public async Task GetTracker_EveryPlace_HasTheBandsOfAssessmentsOpen()
    {
        var view = await council.TrackerAsync(new());
        var found = 0;
        foreach (var (name, id, request) in Places(view))
        {
            var tracker = (await council.TrackerAsync(request)).Open;
            var bands = (await SeriesAsync("assessments.open", "band", view.Today, view.Today, name, id)).Points.ToDictionary(point => point.Group, point => (int)point.Numerator);

            Assert.True(
                (tracker.InTime, tracker.BecomingOverdue, tracker.Overdue) == (bands.GetValueOrDefault("in_time"), bands.GetValueOrDefault("becoming_overdue"), bands.GetValueOrDefault("overdue")),
                $"{name} {id}: {tracker}, but {string.Join(", ", bands)}");
            found += tracker.InTime + tracker.BecomingOverdue + tracker.Overdue;
        }
        Assert.True(found > 100, $"Only {found} are open.");
    }

    [Fact]
    public async Task GetTracker_EveryPlace_HasTheMonthOfTimeliness()
    {
        var view = await council.TrackerAsync(new());
        var ended = 0;
        foreach (var (name, id, request) in Places(view))
        {
            var month = (await council.TrackerAsync(request)).Month;
            var point = (await SeriesAsync("assessments.timeliness_45wd", "", month.Month, view.Today, name, id)).Points.SingleOrDefault();

            Assert.True((month.InTime, month.Ended) == ((int)(point?.Numerator ?? 0), (int)(point?.Denominator ?? 0)), $"{name} {id}: {month}, but {point}");
            Assert.True(month.HasRate ? Math.Abs(month.Rate - point!.Value) < 1e-9 : point is null or { HasValue: false }, $"{name} {id}: {month}, but {point}");
            ended += month.Ended;
        }
        Assert.True(ended > 0 || view.Today.EndsWith("-01", StringComparison.Ordinal), "Nothing ended this month.");
    }

    private static IEnumerable<(string Name, string Id, GetTrackerRequest Request)> Places(TrackerView view) =>
    [
        ("", "", new()),
        .. view.Counts.Select(count => count.LocalityId).Where(id => id.Length > 0).Distinct().Select(id => ("locality", id, new GetTrackerRequest { LocalityId = id })),
        .. view.Counts.Select(count => count.TeamId).Where(id => id.Length > 0).Distinct().Select(id => ("team", id, new GetTrackerRequest { TeamId = id })),
    ];

    /// <summary>A series over some days, both included, of a place.</summary>
    private Task<IndicatorSeries> SeriesAsync(string indicator, string groupBy, string from, string to, string name, string id)
    {
        var request = new GetIndicatorRequest
        {
            Indicator = indicator, Grain = Grain.Total, GroupBy = groupBy, From = from,
            To = DateOnly.ParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        };
        if (name.Length > 0) request.Filter[name] = id;
        return council.IndicatorAsync(request);
    }
}
