using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Common.Tests.Calendar;

/// <summary>Cases counted by hand. April 2026: Friday 3 is Good Friday, Monday 6 Easter Monday.</summary>
public sealed class WorkingDayCalendarTests
{
    private static readonly WorkingDayCalendar Calendar = new(BankHolidays.Own);

    [Theory]
    [InlineData("2026-04-02", true)]
    [InlineData("2026-04-03", false)]
    [InlineData("2026-04-04", false)]
    [InlineData("2026-04-05", false)]
    [InlineData("2026-04-06", false)]
    [InlineData("2026-04-07", true)]
    [InlineData("0001-01-01", true)]
    [InlineData("9999-12-31", true)]
    public void IsWorkingDay_AroundEaster_IsNoWeekendAndNoHoliday(string day, bool working) =>
        Assert.Equal(working, Calendar.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-04-02", "2026-04-02", 0)]
    [InlineData("2026-04-02", "2026-04-06", 0)]
    [InlineData("2026-04-02", "2026-04-07", 1)]
    [InlineData("2026-04-03", "2026-04-07", 1)]
    [InlineData("2026-04-04", "2026-04-05", 0)]
    [InlineData("2026-04-01", "2026-04-02", 1)]
    [InlineData("2026-12-24", "2026-12-29", 1)]
    public void WorkingDays_DayZero_CountsAfterTheStartUpToTheDay(string start, string day, int count) =>
        Assert.Equal(count, Calendar.WorkingDays(Day(start), Day(day)));

    [Theory]
    [InlineData("2026-04-02", "2026-04-02", 0)]
    [InlineData("2026-04-02", "2026-04-03", 1)]
    [InlineData("2026-04-03", "2026-04-07", 0)]
    [InlineData("2026-04-02", "2026-04-08", 2)]
    [InlineData("2026-04-08", "2026-04-02", 0)]
    [InlineData("0001-01-01", "0001-01-08", 5)]
    public void CountIn_FromADayToAnother_LeavesTheLastOut(string from, string to, int count)
    {
        Assert.Equal(count, Calendar.CountIn(Day(from), Day(to)));
        Assert.Equal(count, new WorkingDayCalendar(BankHolidays.Own, null, DayCount.DayOne, NonWorkingReceipt.RollForward).CountIn(Day(from), Day(to)));
    }

    [Theory]
    // A working start is day 1; a holiday's day 1 is the next working day.
    [InlineData(DayCount.DayOne, NonWorkingReceipt.AsIs, "2026-04-02", "2026-04-02", 1)]
    [InlineData(DayCount.DayOne, NonWorkingReceipt.AsIs, "2026-04-02", "2026-04-07", 2)]
    [InlineData(DayCount.DayOne, NonWorkingReceipt.AsIs, "2026-04-03", "2026-04-07", 1)]
    [InlineData(DayCount.DayOne, NonWorkingReceipt.RollForward, "2026-04-03", "2026-04-07", 1)]
    [InlineData(DayCount.DayOne, NonWorkingReceipt.RollForward, "2026-04-02", "2026-04-07", 2)]
    // Rolled forward, Good Friday's day 0 is Tuesday 7.
    [InlineData(DayCount.DayZero, NonWorkingReceipt.RollForward, "2026-04-02", "2026-04-07", 1)]
    [InlineData(DayCount.DayZero, NonWorkingReceipt.RollForward, "2026-04-03", "2026-04-04", 0)]
    [InlineData(DayCount.DayZero, NonWorkingReceipt.RollForward, "2026-04-03", "2026-04-07", 0)]
    [InlineData(DayCount.DayZero, NonWorkingReceipt.RollForward, "2026-04-03", "2026-04-08", 1)]
    public void WorkingDays_OtherConventions_CountAsTheCouncilDoes(
        DayCount dayCount, NonWorkingReceipt receipt, string start, string day, int count) =>
        Assert.Equal(count, new WorkingDayCalendar(BankHolidays.Own, null, dayCount, receipt).WorkingDays(Day(start), Day(day)));

    [Theory]
    [InlineData(DayCount.DayZero, NonWorkingReceipt.AsIs, "2026-04-02", 1, "2026-04-07", "2026-04-08")]
    [InlineData(DayCount.DayZero, NonWorkingReceipt.AsIs, "2026-04-02", 0, "2026-04-02", "2026-04-07")]
    [InlineData(DayCount.DayZero, NonWorkingReceipt.AsIs, "2026-04-04", 1, "2026-04-07", "2026-04-08")]
    [InlineData(DayCount.DayOne, NonWorkingReceipt.AsIs, "2026-04-02", 1, "2026-04-02", "2026-04-07")]
    [InlineData(DayCount.DayOne, NonWorkingReceipt.AsIs, "2026-04-03", 2, "2026-04-08", "2026-04-09")]
    [InlineData(DayCount.DayZero, NonWorkingReceipt.RollForward, "2026-04-03", 0, "2026-04-07", "2026-04-08")]
    [InlineData(DayCount.DayZero, NonWorkingReceipt.RollForward, "2026-04-03", 1, "2026-04-08", "2026-04-09")]
    public void AddWorkingDays_Convention_GivesTheDueDateAndTheFirstDayLate(
        DayCount dayCount, NonWorkingReceipt receipt, string start, int limit, string due, string late)
    {
        var calendar = new WorkingDayCalendar(BankHolidays.Own, null, dayCount, receipt);
        Assert.Equal(Day(due), calendar.AddWorkingDays(Day(start), limit));
        Assert.Equal(Day(late), calendar.FirstDayPast(Day(start), limit));
    }

    [Fact]
    public void ClosureDays_BetweenChristmasAndNewYear_AreNotCounted()
    {
        // 2026: Christmas Day is Friday 25, Boxing Day's substitute Monday 28; closed 29 to 31, and on a Saturday, which changes nothing.
        var calendar = new WorkingDayCalendar(
            BankHolidays.Own, [Day("2026-12-31"), Day("2026-12-29"), Day("2026-12-30"), Day("2026-12-26"), Day("2026-12-28")]);
        Assert.False(calendar.IsWorkingDay(Day("2026-12-30")));
        Assert.Equal(Day("2027-01-04"), calendar.AddWorkingDays(Day("2026-12-24"), 1));
        Assert.Equal(0, calendar.WorkingDays(Day("2026-12-24"), Day("2027-01-03")));
        Assert.Equal(
            [
                "Christmas Day", "Boxing Day (substitute day)", "Council closure day", "Council closure day", "Council closure day",
                "New Year's Day",
            ],
            calendar.SkippedDays(Day("2026-12-24"), Day("2027-01-04")).Select(day => day.Name));
    }

    [Fact]
    public void SkippedDays_HolidayAtTheEnds_IsNamedWhereItWasLeftOut()
    {
        Assert.Equal([new NamedDay(Day("2026-04-06"), "Easter Monday")], Calendar.SkippedDays(Day("2026-04-03"), Day("2026-04-06")));
        Assert.Empty(Calendar.SkippedDays(Day("2026-04-06"), Day("2026-04-06")));
        Assert.Empty(Calendar.SkippedDays(Day("2026-04-07"), Day("2026-05-01")));
        var rolled = new WorkingDayCalendar(BankHolidays.Own, null, DayCount.DayZero, NonWorkingReceipt.RollForward);
        Assert.Equal(["Good Friday", "Easter Monday"], rolled.SkippedDays(Day("2026-04-03"), Day("2026-04-06")).Select(day => day.Name));
    }

    [Fact]
    public void WorkingDays_DayBeforeStart_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.WorkingDays(Day("2026-04-02"), Day("2026-04-01")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.SkippedDays(Day("2026-04-02"), Day("2026-04-01")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(Day("2026-04-02"), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.FirstDayPast(Day("2026-04-02"), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.FirstDayWithin(Day("2026-04-02"), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(DateOnly.MaxValue, 1));
    }

    [Theory]
    [InlineData("2004-12-31", true)]
    [InlineData("2005-01-01", false)]
    [InlineData("2030-12-31", false)]
    [InlineData("2031-01-01", true)]
    public void IsBeyondTable_YearWithoutHolidays_CountsWeekdays(string day, bool beyond)
    {
        Assert.Equal(beyond, Calendar.IsBeyondTable(Day(day)));
        // 2031 as plain weekdays: Thursday 25 December counts.
        Assert.Equal(261, Calendar.WorkingDays(Day("2030-12-31"), Day("2031-12-31")));
    }

    [Fact]
    public void WorkingDays_WholeYears_AreThePublishedCounts()
    {
        // 2024: 262 weekdays less 8; 2022: 260 weekdays less 10.
        Assert.Equal(254, Calendar.WorkingDays(Day("2023-12-31"), Day("2024-12-31")));
        Assert.Equal(250, Calendar.WorkingDays(Day("2021-12-31"), Day("2022-12-31")));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, null);
}
