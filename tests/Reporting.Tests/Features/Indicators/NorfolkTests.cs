using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Reporting.Tests.Support;
using Grain = CsWorkPerf.Contracts.Reporting.V1.Grain;

namespace CsWorkPerf.Reporting.Tests.Features.Indicators;

/// <summary>Norfolk's report of October 2018 to its committee: the tables it printed, from rows made for them.</summary>
public sealed class NorfolkTests
{
    private static readonly WorkingDayCalendar Days = WorkingDayCalendar.From(new CalendarSettings());
    private int _id;

    [Fact]
    public async Task Timeliness_SixLocalities_IsAsPrinted()
    {
        (string Locality, int InTime, int All)[] table =
            [("Breckland", 88, 90), ("Great Yarmouth", 71, 97), ("North and Broadland", 44, 53), ("Norwich", 65, 100), ("South", 58, 104), ("West", 98, 104)];
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync<AssessmentLog>(table.SelectMany(row => Ended(new(2018, 8, 31), row.InTime, row.All, AssessmentOutcomes.Cin, row.Locality)));
        await host.CaughtUpAsync();

        var byLocality = await host.GetAsync("assessments.timeliness_45wd", "2018-08-01", "2018-09-01", Grain.Month, "locality");
        Assert.Equal(
            ["Breckland 88/90 97.8", "Great Yarmouth 71/97 73.2", "North and Broadland 44/53 83.0", "Norwich 65/100 65.0", "South 58/104 55.8", "West 98/104 94.2"],
            byLocality.Points.Select(point => FormattableString.Invariant($"{point.Group} {point.Numerator}/{point.Denominator} {point.Value:0.0}")));
        // Each figure that goes by the clock says which one it used.
        Assert.Equal(("referral", "authorised"), (byLocality.Clock.Start, byLocality.Clock.End));
        Assert.Null((await host.GetAsync("s47.started", "2018-08-01", "2018-09-01", Grain.Month)).Clock);
        var county = (await host.GetAsync("assessments.timeliness_45wd", "2018-08-01", "2018-09-01", Grain.Month)).Points.Single();
        Assert.Equal("424/548 77.4", FormattableString.Invariant($"{county.Numerator}/{county.Denominator} {county.Value:0.0}"));
    }

    [Fact]
    public async Task Timeliness_ByOutcome_HasTheMeansPrinted()
    {
        int[] cp = [86, 83, 81, 70, 93], cin = [53, 62, 70, 80, 79];
        await using var host = await ReportingHost.StartAsync();
        for (var month = 0; month < cp.Length; month++)
        {
            var day = new DateOnly(2018, 5 + month, 28);
            await host.PublishAsync<AssessmentLog>([.. Ended(day, cp[month], 100, AssessmentOutcomes.StrategyCp, "West"), .. Ended(day, cin[month], 100, AssessmentOutcomes.Cin, "West")]);
        }
        await host.CaughtUpAsync();

        Assert.Equal(cp.Select(value => (double)value), await ValuesAsync(Grain.Month, "strategy_cp"));
        Assert.Equal(cin.Select(value => (double)value), await ValuesAsync(Grain.Month, "cin"));
        Assert.Equal([82.6], await ValuesAsync(Grain.Total, "strategy_cp"));
        Assert.Equal([68.8], await ValuesAsync(Grain.Total, "cin"));

        async Task<IEnumerable<double>> ValuesAsync(Grain grain, string outcome) =>
            (await host.GetAsync("assessments.timeliness_45wd", "2018-05-01", "2018-10-01", grain, "", ("outcome", outcome))).Points.Select(point => point.Value);
    }

    /// <summary>Assessments that end on a day: so many in 45 working days, the others in 46.</summary>
    private IEnumerable<AssessmentChanged> Ended(DateOnly day, int inTime, int all, string outcome, string locality)
    {
        var (just, late) = (Started(day, 45), Started(day, 46));
        for (var i = 0; i < all; i++)
            yield return Rows.Assessment(++_id, i < inTime ? just : late) with { AuthorisedOn = day, Outcome = outcome, LocalityId = locality };
    }

    /// <summary>The last day from which so many working days have gone by.</summary>
    private static DateOnly Started(DateOnly day, int workingDays)
    {
        var start = day;
        while (Days.WorkingDays(start, day) < workingDays) start = start.AddDays(-1);
        return start;
    }
}
