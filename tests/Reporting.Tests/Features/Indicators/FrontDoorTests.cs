using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Tests.Support;

namespace CsWorkPerf.Reporting.Tests.Features.Indicators;

/// <summary>Each indicator of the front door on the rows of <see cref="FrontDoorCase"/>, worked out by hand.</summary>
public sealed class FrontDoorTests(FrontDoorCase spring) : IClassFixture<FrontDoorCase>
{
    [Theory]
    // 1 to 5, 7 and 8; then 6.
    [InlineData("contacts.received", "2026-03-01", "7")]
    [InlineData("contacts.received", "2026-04-01", "1")]
    // Timed: 1 and 2 in time, 3 and 4 not.
    [InlineData("contacts.decided_1wd", "2026-03-01", "2/4 = 50")]
    [InlineData("contacts.decided_1wd", "2026-04-01", "1/1 = 100")]
    // Decided: 1, 2, 3, 4 and 7 (whose day is not needed here); 1 and 4 became referrals.
    [InlineData("contacts.conversion", "2026-03-01", "2/5 = 40")]
    [InlineData("contacts.early_help", "2026-03-01", "1/5 = 20")]
    [InlineData("contacts.nfa", "2026-03-01", "1/5 = 20")]
    // 3 and 8 are of children seen before.
    [InlineData("contacts.repeat_12m", "2026-03-01", "2/7 = 28.57")]
    // Professional: 1, 2, 4 and 5; 1 and 5 spoke.
    [InlineData("contacts.conversation", "2026-03-01", "2/4 = 50")]
    // 1 + 0 + 2 + 0 over the four timed decisions.
    [InlineData("contacts.hand_offs", "2026-03-01", "3/4 = 0.75")]
    // Resolved: 1 on the 3rd in time, 2 on the 11th late, 4 on the 12th as the limit passes.
    [InlineData("contacts.feedback_1wd", "2026-03-01", "1/3 = 33.33")]
    [InlineData("contacts.feedback_1wd", "2026-04-01", "1/1 = 100")]
    // 5 at the end of March; 5 at the end of April too.
    [InlineData("contacts.open", "2026-03-01", "1")]
    [InlineData("contacts.open", "2026-04-01", "1")]
    // The panel agreed with 1 and 4.
    [InlineData("reviews.agreement", "2026-03-01", "2/4 = 50")]
    [InlineData("reviews.agreement", "2026-04-01", "0/0 no denominator")]
    [InlineData("referrals.received", "2026-03-01", "4")]
    // 4: the child's referral in January counts though nothing came of it.
    [InlineData("referrals.rereferral_12m", "2026-03-01", "1/4 = 25")]
    [InlineData("referrals.nfa", "2026-03-01", "0/4 = 0")]
    [InlineData("referrals.nfa", "2026-01-01", "1/1 = 100")]
    // 1, 2 and 4 have a route; 5's is not known.
    [InlineData("referrals.formal_route", "2026-03-01", "1/3 = 33.33")]
    [InlineData("referrals.awaiting_assessment", "2026-02-01", "0")]
    [InlineData("referrals.awaiting_assessment", "2026-03-01", "2")]
    // 5 has no outcome yet; 8's was not supplied, which is another thing.
    [InlineData("analysis.undecided", "2026-03-01", "1")]
    [InlineData("analysis.undecided", "2026-04-01", "0")]
    // Decided in March: 1, 2, 3 and 4; 7 on a day that is not known.
    [InlineData("analysis.decided_conversion", "2026-03-01", "2/4 = 50")]
    [InlineData("analysis.decided_conversion", "2026-04-01", "0/1 = 0")]
    [InlineData("analysis.decided_early_help", "2026-03-01", "1/4 = 25")]
    [InlineData("analysis.decided_nfa", "2026-03-01", "1/4 = 25")]
    // 1 and 4.
    [InlineData("analysis.hand_offs_squared", "2026-03-01", "5/4 = 1.25")]
    // Nobody was referred in February: never 0, never NaN.
    [InlineData("referrals.nfa", "2026-02-01", "0/0 no denominator")]
    public async Task GetIndicator_OfAMonth_IsTheFigureByHand(string indicator, string month, string expected) =>
        Assert.Equal(expected, await spring.OfAsync(indicator, month));

    [Theory]
    [InlineData("contacts.received", "source_group", "Individual 1, Schools 1, Health services 1, Police 2, Anonymous 1, Unknown 1")]
    [InlineData("contacts.received", "locality", "north 3, south 2, (none) 2")]
    [InlineData("contacts.received", "team", "t1 2, t2 2, (none) 3")]
    // 1, 2 and 7 came in hours; 4 on a Saturday and 5 before nine; 3 and 8 have no time.
    [InlineData("contacts.received", "out_of_hours", "true 2, false 3, (none) 2")]
    [InlineData("contacts.received", "outcome", "early_help 1, referral_assessment 1, referral_strategy 1, open_case 1, nfa 1, (none) 2")]
    [InlineData("contacts.conversion", "mode", "conversation 1/1 = 100, written 0/1 = 0, online 1/1 = 100, telephone 0/1 = 0, (none) 0/1 = 0")]
    [InlineData("contacts.decided_1wd", "source_group", "Individual 0/1 = 0, Schools 1/1 = 100, Health services 0/1 = 0, Police 1/1 = 100")]
    [InlineData("contacts.feedback_1wd", "source_group", "Schools 0/1 = 0, Health services 0/1 = 0, Police 1/1 = 100")]
    [InlineData("contacts.hand_offs", "source_group", "Individual 2/1 = 2, Schools 0/1 = 0, Health services 0/1 = 0, Police 1/1 = 1")]
    // 3 came by telephone; 8 has no mode.
    [InlineData("contacts.repeat_12m", "mode", "conversation 0/2 = 0, written 0/1 = 0, online 0/1 = 0, telephone 1/1 = 100, (none) 1/2 = 50")]
    [InlineData("contacts.feedback_1wd", "mode", "conversation 1/1 = 100, written 0/1 = 0, online 0/1 = 0")]
    [InlineData("analysis.undecided", "mode", "conversation 1")]
    [InlineData("contacts.open", "clock", "overdue 1")]
    [InlineData("reviews.agreement", "locality", "north 1/2 = 50, south 1/1 = 100, (none) 0/1 = 0")]
    [InlineData("reviews.agreement", "source_group", "Schools 0/1 = 0, Health services 1/1 = 100, Police 1/1 = 100, (none) 0/1 = 0")]
    [InlineData("reviews.agreement", "outcome", "referral_assessment 1/1 = 100, referral_strategy 1/1 = 100, nfa 0/1 = 0, (none) 0/1 = 0")]
    [InlineData("referrals.received", "route", "assessment 2, strategy 1, (none) 1")]
    public async Task GetIndicator_ByDimension_GroupsAddUp(string indicator, string dimension, string expected) =>
        Assert.Equal(expected, await spring.OfAsync(indicator, "2026-03-01", dimension));

    // A referral with no further action has a route of its own: the code none, which is not a missing value.
    [Fact]
    public async Task GetIndicator_NfaReferralByRoute_IsOfTheRouteNone() =>
        Assert.Equal("none 1", await spring.OfAsync("referrals.received", "2026-01-01", "route"));

    [Fact]
    public async Task GetIndicator_Filtered_CountsOnlyThose()
    {
        Assert.Equal("2/3 = 66.67", await spring.OfAsync("contacts.decided_1wd", "2026-03-01", filter: ("locality", "north")));
        Assert.Equal("3", await spring.OfAsync("contacts.received", "2026-03-01", filter: ("team", "(none)")));
        Assert.Equal("conversation 2", await spring.OfAsync("contacts.received", "2026-03-01", "mode", ("source_group", "Police")));
        Assert.Equal("Police 1", await spring.OfAsync("contacts.received", "2026-03-01", "source_group", ("outcome", "referral_assessment")));
        // No totals are kept by need and mode together: from the facts.
        Assert.Equal("conversation 2, written 1", await spring.OfAsync("contacts.received", "2026-03-01", "mode", ("primary_need", "N1")));
        // Codes match in any case.
        Assert.Equal("conversation 2", await spring.OfAsync("contacts.received", "2026-03-01", "mode", ("source_group", "police")));
    }

    [Fact]
    public async Task GetIndicator_StockByDay_FollowsTheQueue()
    {
        var series = await spring.Host.GetAsync("contacts.open", "2026-03-02", "2026-03-13", Grain.Day);

        // 1 came and went on the 2nd; 2 and 3 came on Friday the 6th, 4 on Saturday; 5 on Monday, when 2 went; 3 and 4 went on Tuesday.
        Assert.Equal("0, 0, 0, 0, 2, 3, 3, 3, 1, 1, 1", FrontDoorCase.Text(series));
    }

    [Fact]
    public async Task GetIndicator_StockByClock_TurnsOverdueWhenTheLimitPasses()
    {
        var series = await spring.Host.GetAsync("contacts.open", "2026-03-09", "2026-03-12", Grain.Day, "clock");

        // 5 came on Monday: in time up to Tuesday, overdue on Wednesday. 3 and 4 are in time on Monday, and gone on Tuesday.
        Assert.Equal("in_time 3, overdue 0, in_time 1, overdue 0, in_time 0, overdue 1", FrontDoorCase.Text(series));
    }

    [Fact]
    public async Task GetIndicator_QuartersAndYears_BeginInApril()
    {
        var quarters = await spring.Host.GetAsync("contacts.received", "2026-01-01", "2026-07-01", Grain.Quarter);
        Assert.Equal([("2026-01-01", 7), ("2026-04-01", 1)], quarters.Points.Select(point => (point.PeriodStart, point.Value)));

        var years = await spring.Host.GetAsync("contacts.received", "2025-04-01", "2027-04-01", Grain.Year);
        Assert.Equal([("2025-04-01", 7), ("2026-04-01", 1)], years.Points.Select(point => (point.PeriodStart, point.Value)));
    }

    [Fact]
    public async Task GetIndicator_RangeWithinPeriods_CountsOnlyTheRange()
    {
        // From Wednesday 4 March: contact 1 is before it.
        var weeks = await spring.Host.GetAsync("contacts.received", "2026-03-04", "2026-03-10", Grain.Week);
        Assert.Equal([("2026-03-04", 3), ("2026-03-09", 1)], weeks.Points.Select(point => (point.PeriodStart, point.Value)));

        var months = await spring.Host.GetAsync("contacts.received", "2026-03-07", "2026-04-02", Grain.Month);
        Assert.Equal([("2026-03-07", 4), ("2026-04-01", 0)], months.Points.Select(point => (point.PeriodStart, point.Value)));
    }

    [Fact]
    public async Task GetIndicator_Points_SayHowManyWorkingDaysTheyHave()
    {
        // Good Friday and Easter Monday are none; the range begins on Thursday 2 April and ends after Tuesday 7 April.
        var weeks = await spring.Host.GetAsync("contacts.received", "2026-04-02", "2026-04-08", Grain.Week);
        Assert.Equal([("2026-04-02", 1), ("2026-04-06", 1)], weeks.Points.Select(point => (point.PeriodStart, point.WorkingDays)));

        // Today is Saturday 21 November: the month is counted up to it.
        var month = await spring.Host.GetAsync("contacts.received", "2026-11-01", "2026-12-01", Grain.Month);
        Assert.Equal(15, month.Points.Single().WorkingDays);
    }

    [Fact]
    public async Task GetIndicator_AfterToday_HasNoPoints()
    {
        var days = await spring.Host.GetAsync("contacts.received", "2026-11-19", "2026-11-25", Grain.Day);

        Assert.Equal(["2026-11-19", "2026-11-20", "2026-11-21"], days.Points.Select(point => point.PeriodStart));
        Assert.Equal("2026-11-21", days.AsOf);
        Assert.Empty((await spring.Host.GetAsync("contacts.received", "2026-12-01", "2027-01-01", Grain.Month)).Points);
    }
}
