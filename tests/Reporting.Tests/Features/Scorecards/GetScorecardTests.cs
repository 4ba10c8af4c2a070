using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Features.Indicators;
using CsWorkPerf.Reporting.Tests.Support;

namespace CsWorkPerf.Reporting.Tests.Features.Scorecards;

public sealed class GetScorecardTests(FrontDoorCase spring) : IClassFixture<FrontDoorCase>
{
    [Fact]
    public async Task GetScorecard_OfAMonth_HasEveryIndicatorWithStatusAndTrend()
    {
        var scorecard = await spring.Host.Client.GetScorecardAsync(new GetScorecardRequest { Month = "2026-03-01" }, spring.Host.As(Roles.Manager));

        Assert.Equal(IndicatorCatalogue.All.Select(indicator => indicator.Id), scorecard.Lines.Select(line => line.Indicator));
        var decided = scorecard.Lines.Single(line => line.Indicator == "contacts.decided_1wd");
        Assert.Equal((50, 95, "to_do_better"), (decided.Value, decided.Target, decided.Status));
        Assert.Equal(["2025-10-01", "2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01", "2026-03-01"], decided.Trend.Select(point => point.PeriodStart));
        Assert.Equal("denominator", decided.Trend[0].AbsentReason);
        var nfa = scorecard.Lines.Single(line => line.Indicator == "contacts.nfa");
        Assert.Equal((20, false, "for_information"), (nfa.Value, nfa.HasTarget, nfa.Status));
    }

    [Fact]
    public async Task GetScorecard_NoMonth_IsTheLastWholeOne()
    {
        var scorecard = await spring.Host.Client.GetScorecardAsync(new GetScorecardRequest(), spring.Host.As(Roles.Analyst));

        Assert.Equal(("2026-10-01", "2026-11-21"), (scorecard.Month, scorecard.AsOf));
        var decided = scorecard.Lines.Single(line => line.Indicator == "contacts.decided_1wd");
        Assert.Equal((false, "denominator", "for_information"), (decided.HasValue, decided.AbsentReason, decided.Status));
    }

    [Fact]
    public async Task GetScorecard_OfAPlace_CountsItsRows()
    {
        var request = new GetScorecardRequest { Month = "2026-03-01", Locality = "north", Team = "t1" };
        var scorecard = await spring.Host.Client.GetScorecardAsync(request, spring.Host.As(Roles.Auditor));

        // Contacts 1 and 2, both in time.
        Assert.Equal((100, "going_well"), scorecard.Lines.Where(line => line.Indicator == "contacts.decided_1wd").Select(line => (line.Value, line.Status)).Single());
    }
}
