using System.Globalization;
using CsWorkPerf.Assessment.Features.Tracker;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Tests.Features.Tracker;

/// <summary>The bands by the day on which the clock started.</summary>
public sealed class BandDaysTests
{
    private static readonly WorkingDayCalendar Calendar = new(BankHolidays.Own);

    [Theory]
    // Tuesday 17 March 2026; New Year's Day lies between. 33 working days back is Thursday 29 January, 45 is Tuesday 13 January.
    [InlineData("2026-01-29", "in_time", 33)]
    [InlineData("2026-01-28", "becoming_overdue", 34)]
    [InlineData("2026-01-13", "becoming_overdue", 45)]
    [InlineData("2026-01-12", "overdue", 46)]
    [InlineData("2025-12-31", "overdue", 53)]
    [InlineData("2026-03-17", "in_time", 0)]
    // Not begun: in time.
    [InlineData("2026-04-01", "in_time", 0)]
    public void Of_AroundTheLimits_IsTheBandOfItsWorkingDays(string start, string band, int workingDays)
    {
        var days = new BandDays(Calendar, new(2026, 3, 17));
        var day = DateOnly.Parse(start, CultureInfo.InvariantCulture);

        Assert.Equal((band, workingDays), (days.Of(day), days.WorkingDays(day)));
    }

    [Fact]
    public void Of_EveryStartOfEveryDayOver2018To2026_IsTheBandOfItsWorkingDays()
    {
        for (var today = new DateOnly(2018, 1, 1); today.Year <= 2026; today = today.AddDays(1))
        {
            var days = new BandDays(Calendar, today);
            for (var start = today.AddDays(-80); start <= today; start = start.AddDays(1))
            {
                var expected = Calendar.WorkingDays(start, today) switch { <= 33 => "in_time", <= 45 => "becoming_overdue", _ => "overdue" };
                var byStart = start < days.FirstNotOverdue ? "overdue" : start < days.FirstInTime ? "becoming_overdue" : "in_time";
                if (days.Of(start) != expected || byStart != expected) Assert.Fail($"{start:O} on {today:O}: {days.Of(start)}, by its start {byStart}, expected {expected}.");
            }
        }
    }

    [Theory]
    // Wednesday: three days of the week and ten of the month are left, today among them; the week ends on Sunday.
    [InlineData("2026-03-18", "2026-03-22", 3, 10)]
    // Saturday: the week to plan for is the next one.
    [InlineData("2026-03-21", "2026-03-29", 5, 7)]
    // Monday 30 March: the week has two days in the month, whatever Easter takes from it.
    [InlineData("2026-03-30", "2026-04-05", 2, 2)]
    // Easter Saturday: Monday is a bank holiday.
    [InlineData("2026-04-04", "2026-04-12", 4, 18)]
    // The last Saturday of October: nothing is left of the month.
    [InlineData("2026-10-31", "2026-11-08", 0, 0)]
    public void LeftOn_ByHand_IsWhatIsLeftOfWeekAndMonth(string today, string weekTo, int week, int month)
    {
        var left = WeekAndMonth.LeftOn(Calendar, DateOnly.Parse(today, CultureInfo.InvariantCulture));

        Assert.Equal((weekTo, week, month), (left.WeekTo.Text(), left.ThisWeek, left.ThisMonth));
    }
}
