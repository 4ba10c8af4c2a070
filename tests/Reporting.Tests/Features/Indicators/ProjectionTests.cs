using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Tests.Support;

namespace CsWorkPerf.Reporting.Tests.Features.Indicators;

public sealed class ProjectionTests
{
    [Fact]
    public async Task GetIndicator_Project_ShowsWhatHappensIfNobodyActs()
    {
        // Today is Saturday 21 November 2026. Contact 1 came on Friday, contact 2 on Thursday.
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Contact(1, "2026-11-20T10:00"), Rows.Contact(2, "2026-11-19T10:00"));
        await host.CaughtUpAsync();
        var request = new GetIndicatorRequest { Indicator = "contacts.open", From = "2026-11-19", To = "2026-11-26", Grain = Grain.Day, GroupBy = "clock" };

        Assert.Equal("in_time 1, in_time 2, in_time 2", FrontDoorCase.Text(await host.GetAsync(request)));

        request.Project = true;
        // Contact 2's second working day is Monday, contact 1's is Tuesday.
        Assert.Equal(
            "in_time 1, overdue 0, in_time 2, overdue 0, in_time 2, overdue 0, "
            + "in_time 2 projected, overdue 0 projected, in_time 1 projected, overdue 1 projected, in_time 0 projected, overdue 2 projected, in_time 0 projected, overdue 2 projected",
            FrontDoorCase.Text(await host.GetAsync(request)));
    }

    [Fact]
    public async Task GetIndicator_ProjectByMonth_KeepsTodayInTodaysMonth()
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Contact(1, "2026-11-20T10:00"), Rows.Contact(2, "2026-10-20T10:00", "nfa", "2026-11-02"));
        await host.CaughtUpAsync();
        var request = new GetIndicatorRequest
        {
            Indicator = "contacts.open", From = "2026-10-01", To = "2027-01-01", Grain = Grain.Month, GroupBy = "clock", Project = true
        };

        // Contact 2 was open at the end of October; contact 1 is in time today and overdue at the end of December.
        Assert.Equal(
            "in_time 0, overdue 1, in_time 1, overdue 0, in_time 0 projected, overdue 1 projected",
            FrontDoorCase.Text(await host.GetAsync(request)));
    }

    [Fact]
    public async Task GetIndicator_ProjectTheWhole_HasNoGroupThatComesUpOnlyAfterToday()
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Contact(1, "2026-11-20T10:00"));
        await host.CaughtUpAsync();
        var request = new GetIndicatorRequest { Indicator = "contacts.open", From = "2026-10-01", To = "2027-01-01", Grain = Grain.Total, GroupBy = "clock", Project = true };

        // Overdue from Tuesday: the one point that there is stands at today.
        Assert.Equal("in_time 1", FrontDoorCase.Text(await host.GetAsync(request)));
    }

    [Fact]
    public async Task GetIndicator_FeedbackNotYetDue_CountsOnTheDayTheLimitPasses()
    {
        await using var host = await ReportingHost.StartAsync();
        // Decided on Thursday, nobody told: resolved on Monday, the first day past 1 working day.
        await host.PublishAsync(Rows.Contact(1, "2026-11-19T10:00", "nfa", "2026-11-19T12:00"));
        await host.CaughtUpAsync();

        Assert.Equal("0/0 no denominator", FrontDoorCase.Text(await host.GetAsync("contacts.feedback_1wd", "2026-11-01", "2026-12-01")));
        host.Clock.Set("2026-11-23T09:00:00Z");
        Assert.Equal("0/1 = 0", FrontDoorCase.Text(await host.GetAsync("contacts.feedback_1wd", "2026-11-01", "2026-12-01")));
    }

    [Fact]
    public async Task GetIndicator_LooksBackBeforeHistory_HasNoValue()
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Contact(1, "2025-03-10T10:00", child: 1), Rows.Contact(2, "2026-03-09T10:00", child: 1), Rows.Contact(3, "2026-03-10T10:00", child: 1));
        await host.CaughtUpAsync();

        // History begins on 10 March 2025: the window of 9 March 2026 begins a day before it. On the 10th both earlier ones count.
        Assert.Equal("1/1 no history, 1/1 = 100", FrontDoorCase.Text(await host.GetAsync("contacts.repeat_12m", "2026-03-09", "2026-03-11", Grain.Day)));
        Assert.Equal("2/2 no history", FrontDoorCase.Text(await host.GetAsync("contacts.repeat_12m", "2026-03-09", "2026-03-11", Grain.Total)));
    }
}
