using CsWorkPerf.Reporting.Features.Indicators;
using CsWorkPerf.Reporting.Features.Scorecards;

namespace CsWorkPerf.Reporting.Tests.Features.Scorecards;

public sealed class ScorecardStatusTests
{
    [Theory]
    // Target 95, high is good, 5 points of tolerance.
    [InlineData("contacts.decided_1wd", 100.0, "going_well")]
    [InlineData("contacts.decided_1wd", 95.0, "going_well")]
    [InlineData("contacts.decided_1wd", 94.9, "one_to_watch")]
    [InlineData("contacts.decided_1wd", 90.0, "one_to_watch")]
    [InlineData("contacts.decided_1wd", 89.9, "to_do_better")]
    // Target 22, low is good.
    [InlineData("referrals.rereferral_12m", 22.0, "going_well")]
    [InlineData("referrals.rereferral_12m", 27.0, "one_to_watch")]
    [InlineData("referrals.rereferral_12m", 27.1, "to_do_better")]
    // No polarity; no target; no value.
    [InlineData("contacts.conversion", 40.0, "for_information")]
    [InlineData("contacts.nfa", 40.0, "for_information")]
    [InlineData("contacts.decided_1wd", null, "for_information")]
    public void Of_Value_GivesTheStatus(string indicator, double? value, string expected) =>
        Assert.Equal(expected, ScorecardStatus.Of(IndicatorCatalogue.Find(indicator)!, value));

    [Fact]
    public void Tolerance_OfOtherThanPercentages_IsATenthOfTheTarget() =>
        Assert.Equal(1.7, (IndicatorCatalogue.Find("contacts.hand_offs")! with { Target = 17 }).Tolerance!.Value, 6);
}
