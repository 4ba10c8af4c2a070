using CsWorkPerf.Assessment.Features.Tracker;

namespace CsWorkPerf.Assessment.Tests.Features.Tracker;

/// <summary>What the month needs, against cases worked out by hand.</summary>
public sealed class MonthOutlookTests
{
    private static readonly DateOnly Month = new(2026, 3, 1);

    private static MonthOutlook Of(int inTime, int ended, int overdue = 0, decimal target = 80, int available = 1000, int due = 0, int week = 5, int month = 10) => new()
    {
        Month = Month, SoFar = new(inTime, ended), Open = new(available, due, overdue), Left = new(new(2026, 3, 22), week, month), Target = target
    };

    [Fact]
    public void Rate_NorfolkCounty_Is774AndFallsWhenTheOverdueAreClosed()
    {
        // 424 of 548 are 77.4%; with 52 overdue closed, 424 of 600 are 70.7%.
        var county = Of(424, 548, overdue: 52);

        Assert.Equal(77.4m, Math.Round(county.Rate!.Value, 1));
        Assert.Equal(70.7m, Math.Round(county.RateIfOverdueClosed!.Value, 1));
    }

    [Fact]
    public void Rate_NothingEnded_IsAbsentAndNothingIsNeeded()
    {
        Assert.Equal((null, null, 0), (Of(0, 0).Rate, Of(0, 0).RateIfOverdueClosed, Of(0, 0).Needed));
        // Closing four overdue leaves 0 of 4; with 16 in time it is 16 of 20.
        Assert.Equal((null, 0m, 16), (Of(0, 0, overdue: 4).Rate, Of(0, 0, overdue: 4).RateIfOverdueClosed, Of(0, 0, overdue: 4).NeededIfOverdueClosed));
    }

    [Theory]
    // (424 + 72) of (548 + 72) are 496 of 620: exactly 80%.
    [InlineData(424, 548, 80, 72)]
    // 7 of 10: 5 more make 12 of 15, 80%.
    [InlineData(7, 10, 80, 5)]
    // 2 of 3: 2 more make 4 of 5.
    [InlineData(2, 3, 80, 2)]
    // 8 of 10 is there.
    [InlineData(8, 10, 80, 0)]
    [InlineData(10, 10, 80, 0)]
    // 6 of 10 to 82.5%: 12 make 18 of 22 (81.8%), 13 make 19 of 23 (82.6%).
    [InlineData(6, 10, 82.5, 13)]
    // One of ten late: 99% takes 90 more, 99 of 100.
    [InlineData(9, 10, 99, 90)]
    [InlineData(5, 5, 100, 0)]
    public void Needed_ByHand_IsTheSmallestNumberThatReachesTheTarget(int inTime, int ended, double target, int needed)
    {
        var outlook = Of(inTime, ended, target: (decimal)target);

        Assert.Equal(needed, outlook.Needed);
        Assert.True(inTime + needed >= (decimal)target / 100 * (ended + needed));
        Assert.True(needed == 0 || inTime + needed - 1 < (decimal)target / 100 * (ended + needed - 1));
    }

    [Fact]
    public void Needed_TargetOf100AndOneLate_NoNumberIsEnough()
    {
        var outlook = Of(9, 10, target: 100);

        Assert.Equal((null, null, null), (outlook.Needed, outlook.NeededIfOverdueClosed, outlook.ThisWeek));
    }

    [Fact]
    public void NeededIfOverdueClosed_At80Percent_IsFourMoreForEach()
    {
        Assert.Equal((72, 112), (Of(424, 548, overdue: 10).Needed, Of(424, 548, overdue: 10).NeededIfOverdueClosed));
    }

    [Theory]
    // An even share: 72 over ten working days, five of them this week.
    [InlineData(5, 10, 36)]
    // 72 * 2 / 9 = 16.
    [InlineData(2, 9, 16)]
    // 72 * 3 / 11 = 19.6.
    [InlineData(3, 11, 20)]
    // The month's last week: all of them.
    [InlineData(4, 4, 72)]
    // Its last weekend: no working day is left, and still all of them.
    [InlineData(0, 0, 72)]
    public void ThisWeek_Plenty_IsAnEvenShareByWorkingDays(int week, int month, int expected) =>
        Assert.Equal(expected, Of(424, 548, week: week, month: month).ThisWeek);

    [Theory]
    // 80 can still end in time and 30 of them fall due this week: 50 are left for later, so 22 at least now; the even share is more.
    [InlineData(80, 30, 36)]
    // 60 fall due: 20 are left for later, so 52 now.
    [InlineData(80, 60, 52)]
    // Fewer than are needed: every one of the need, no more.
    [InlineData(40, 40, 72)]
    [InlineData(40, 0, 36)]
    public void ThisWeek_MuchFallsDue_LeavesNoMoreThanIsThereForLater(int available, int due, int expected) =>
        Assert.Equal(expected, Of(424, 548, available: available, due: due).ThisWeek);

    [Fact]
    public void ThisWeek_TargetReached_IsNone() => Assert.Equal(0, Of(8, 10, available: 3, due: 3).ThisWeek);
}
