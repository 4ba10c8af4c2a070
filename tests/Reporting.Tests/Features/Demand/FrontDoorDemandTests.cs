using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Tests.Support;
using static CsWorkPerf.Reporting.Tests.Support.DemandCalls;

namespace CsWorkPerf.Reporting.Tests.Features.Demand;

/// <summary>The demand analysis on the rows of <see cref="FrontDoorCase"/>, worked out by hand.</summary>
public sealed class FrontDoorDemandTests(FrontDoorCase spring) : IClassFixture<FrontDoorCase>
{
    private async Task<WeekPattern> WeekAsync(DemandFilter filter) =>
        await spring.Host.Demand.GetWeekPatternAsync(new() { Filter = filter }, spring.Host.As(Roles.Manager));

    private async Task<DemandSources> SourcesAsync(DemandFilter filter) =>
        await spring.Host.Demand.GetDemandSourcesAsync(new() { Filter = filter }, spring.Host.As(Roles.Analyst));

    private async Task<SourceShares> SharesAsync(DemandFilter filter, string group = "") =>
        await spring.Host.Demand.GetSourceSharesAsync(new() { Filter = filter, SourceGroup = group }, spring.Host.As(Roles.Analyst));

    [Fact]
    public async Task GetWeekPattern_OfAMonth_CountsByWeekdayAndHour()
    {
        var week = await WeekAsync(Filter("2026-03-01", "2026-04-01"));

        // 5 came before nine and 4 on a Saturday; 3 and 8 have a day and no time, which is neither in hours nor out.
        Assert.Equal("Mon 08 1(1), Mon 10 1(0), Mon -- 1(0), Tue 10 1(0), Fri 16 1(0), Fri -- 1(0), Sat 09 1(1)", week.Text());
        // March 2026 begins on a Sunday.
        Assert.Equal([5, 5, 4, 4, 4, 4, 5], week.Days);
        Assert.Equal(("2026-11-21", "2025-01-01"), (week.Basis.AsOf, week.Basis.HistoryFrom));
    }

    [Theory]
    // Five o'clock is out of hours.
    [InlineData("2026-04-01", "2026-05-01", "", "", "", "", "", "", "Thu 17 1(1)")]
    // Outcome outside the referral set: 2, 3 and 7; neither 5, which has none yet, nor 8, whose outcome was not supplied.
    [InlineData("2026-03-01", "2026-04-01", "not_accepted", "", "", "", "", "", "Tue 10 1(0), Fri 16 1(0), Fri -- 1(0)")]
    [InlineData("2026-03-01", "2026-04-01", "all", "", "", "", "", "(none)", "Mon -- 1(0), Tue 10 1(0)")]
    [InlineData("2026-03-01", "2026-04-01", "", "", "(none)", "", "", "", "Mon -- 1(0), Tue 10 1(0), Fri -- 1(0)")]
    [InlineData("2026-03-01", "2026-04-01", "", "south", "", "Police", "", "conversation", "Mon 08 1(1)")]
    [InlineData("2026-03-01", "2026-04-01", "", "north", "t1", "", "2A", "written", "Fri 16 1(0)")]
    [InlineData("2026-03-01", "2026-04-01", "", "", "", "schools", "", "", "Fri 16 1(0)")]
    [InlineData("2026-03-01", "2026-04-01", "", "", "", "(none)", "", "", "")]
    // The range begins and ends within the month.
    [InlineData("2026-03-07", "2026-03-10", "", "", "", "", "", "", "Mon 08 1(1), Sat 09 1(1)")]
    // Nothing after today.
    [InlineData("2026-12-01", "2027-01-01", "", "", "", "", "", "", "")]
    public async Task GetWeekPattern_Filtered_CountsOnlyThose(
        string from, string to, string contacts, string locality, string team, string group, string source, string mode, string expected) =>
        Assert.Equal(expected, (await WeekAsync(Filter(from, to, contacts, locality, team, group, source, mode))).Text());

    [Fact]
    public async Task GetDemandSources_OfAMonth_SaysWhatBecameOfThem()
    {
        var sources = await SourcesAsync(Filter("2026-03-01", "2026-04-01"));

        // Decided are 1, 2, 3, 4 and 7, of which 1 and 4 became referrals and 2 ended; 3 and 8 are of children seen before.
        Assert.Equal("7 1 c=2/5 n=1/5 r=2/7", sources.All.Text());
        Assert.Equal(
            [
                "Individual 1 0 c=0/1 too_few n=0/1 too_few r=1/1 too_few",
                "1A 1 0 c=0/1 too_few n=0/1 too_few r=1/1 too_few",
                "Schools 1 0 c=0/1 too_few n=1/1 too_few r=0/1 too_few",
                "Health services 1 0 c=1/1 too_few n=0/1 too_few r=0/1 too_few",
                "3A 1 0 c=1/1 too_few n=0/1 too_few r=0/1 too_few",
                "Police 2 1 c=1/1 too_few n=0/1 too_few r=0/2 too_few",
                "Anonymous 1 0 c=0/1 too_few n=0/1 too_few r=0/1 too_few",
                // Its outcome was not supplied: received and repeat, in nothing else.
                "Unknown 1 0 c=0/0 no denominator n=0/0 no denominator r=1/1 too_few"
            ],
            sources.Lines.Select(line => line.Text()));
        Assert.All(sources.Lines, line => Assert.False(line.Nfa.HasLow95 || line.Nfa.HasHigh998));
    }

    [Fact]
    public async Task GetDemandSources_NotAccepted_HasNoConversion() =>
        Assert.Equal("3 0 n=1/3 r=1/3", (await SourcesAsync(Filter("2026-03-01", "2026-04-01", "not_accepted"))).All.Text());

    [Fact]
    public async Task GetDemandSources_LessThanAYearOfHistory_HasNoRepeats() =>
        Assert.Equal("0 0 c=0/0 no denominator n=0/0 no denominator r=0/0 no history", (await SourcesAsync(Filter("2025-12-31", "2026-01-01"))).All.Text());

    [Fact]
    public async Task GetSourceShares_OfAMonth_CountsContactsAndReferrals()
    {
        var shares = await SharesAsync(Filter("2026-01-01", "2026-04-01", source: "2A"));

        // The source is not taken into account. Referrals: 3 in January, then 1, 2, 4 and 5.
        Assert.Equal(
            ["Individual 1/7 0/5", "Schools 1/7 2/5", "Health services 1/7 1/5", "Police 2/7 1/5", "Anonymous 1/7 0/5", "Unknown 1/7 1/5"],
            shares.Groups.Select(share => share.Text()));
        Assert.Equal(["Police 0/0 0/1", "Police 0/0 0/0", "Police 2/7 1/4"], shares.Months.Select(share => share.Text()));
        Assert.Equal(["Schools 0/0 1/1", "Schools 0/0 0/0", "Schools 1/7 1/4"], (await SharesAsync(Filter("2026-01-01", "2026-04-01"), "Schools")).Months.Select(share => share.Text()));
    }

    [Fact]
    public async Task GetSourceShares_OfAModeOrPlace_CountsWhatHasThem()
    {
        // A referral has no mode.
        Assert.Equal(["Police 2/2"], (await SharesAsync(Filter("2026-03-01", "2026-04-01", mode: "conversation"))).Months.Select(share => share.Text()));
        Assert.Equal(["Police 1/3 1/1 part"], (await SharesAsync(Filter("2026-03-01", "2026-03-20", locality: "north"))).Months.Select(share => share.Text()));
    }
}
