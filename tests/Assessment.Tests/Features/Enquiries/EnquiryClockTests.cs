using System.Globalization;
using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Tests.Features.Enquiries;

/// <summary>By hand, around Easter 2026: Good Friday is 3 April, Easter Monday 6 April.</summary>
public sealed class EnquiryClockTests
{
    private static readonly WorkingDayCalendar Calendar = new(BankHolidays.Own);

    [Theory]
    [InlineData("2026-04-02", "", "2026-04-02", "2026-04-07", "in_time", 0)]
    [InlineData("2026-04-02", "", "2026-04-07", "2026-04-07", "in_time", 1)]
    [InlineData("2026-04-02", "", "2026-04-08", "2026-04-07", "overdue", 2)]
    [InlineData("2026-04-02", "2026-04-07", "2026-05-01", "2026-04-07", "done_in_time", 1)]
    [InlineData("2026-04-02", "2026-04-08", "2026-05-01", "2026-04-07", "done_late", 2)]
    [InlineData("2026-04-04", "", "2026-04-07", "2026-04-07", "in_time", 1)]
    public void Visit_AroundEaster_IsDueOneWorkingDayAfterTheDiscussion(string strategyOn, string visitOn, string today, string dueOn, string state, int days)
    {
        var clock = EnquiryClock.Visit(Of(strategyOn) with { VisitOn = Day(visitOn) }, Calendar, Day(today)!.Value);

        Assert.Equal((dueOn, state, days), (clock.DueOn.Text(), clock.State, clock.WorkingDays));
    }

    [Theory]
    [InlineData("true", "", "2026-04-10", "in_time", 10)]
    [InlineData("true", "", "2026-04-13", "becoming_overdue", 11)]
    [InlineData("true", "", "2026-04-17", "becoming_overdue", 15)]
    [InlineData("true", "", "2026-04-18", "becoming_overdue", 15)]
    [InlineData("true", "", "2026-04-20", "overdue", 16)]
    [InlineData("true", "2026-04-17", "2026-05-01", "done_in_time", 15)]
    [InlineData("true", "2026-04-20", "2026-05-01", "done_late", 16)]
    [InlineData("", "", "2026-04-20", "", 0)]
    public void Icpc_AroundEaster_IsDueFifteenWorkingDaysAfterTheDiscussionAndSaysWhatItSkipped(string required, string icpcOn, string today, string state, int days)
    {
        var clock = EnquiryClock.Icpc(Of("2026-03-25") with { IcpcRequired = required, IcpcOn = Day(icpcOn) }, Calendar, Day(today)!.Value);

        Assert.Equal(("2026-04-17", state, days), (clock.DueOn.Text(), clock.State, clock.WorkingDays));
        Assert.Equal(["Good Friday", "Easter Monday"], clock.Skipped.Select(skipped => skipped.Name));
    }

    [Fact]
    public void Clocks_WhereNothingIsDue_AreBlank()
    {
        var today = new DateOnly(2026, 5, 1);

        Assert.Null(EnquiryClock.Icpc(Of("2026-03-25") with { IcpcRequired = "false" }, Calendar, today).DueOn);
        Assert.Null(EnquiryClock.Icpc(Of("2026-03-25") with { IcpcRequired = "true", CourseSupplied = false }, Calendar, today).DueOn);
        Assert.Null(EnquiryClock.Visit(Of("2026-03-25") with { CourseSupplied = false }, Calendar, today).DueOn);
        Assert.Null(EnquiryClock.Visit(Of("2026-03-25") with { Withdrawn = true }, Calendar, today).DueOn);
        Assert.Null(EnquiryClock.Icpc(Of("2026-03-25") with { IcpcRequired = "true", Withdrawn = true }, Calendar, today).DueOn);
        Assert.Null(EnquiryClock.Visit(Of("9999-12-31"), Calendar, today).DueOn);
        Assert.Equal("not_done", EnquiryClock.Visit(Of("2026-03-25") with { ConcludedOn = today }, Calendar, today).State);
        // Until the 15th working day it is waited for after the conclusion; then the enquiry was concluded without one.
        var concluded = Of("2026-03-25") with { IcpcRequired = "true", ConcludedOn = new(2026, 4, 1) };
        Assert.Equal(("becoming_overdue", "not_done"), (EnquiryClock.Icpc(concluded, Calendar, new(2026, 4, 17)).State, EnquiryClock.Icpc(concluded, Calendar, new(2026, 4, 20)).State));
        Assert.Equal("done_in_time", EnquiryClock.Icpc(Of("2026-03-25") with { IcpcOn = new(2026, 4, 1), CourseSupplied = false }, Calendar, today).State);
    }

    /// <summary>What the list takes by its day is what the clock of each calls so.</summary>
    [Fact]
    public void FirstDayWithin_OnEveryDayOfAYear_PartsTheDaysAsTheClocksDo()
    {
        for (var today = new DateOnly(2026, 1, 1); today.Year == 2026; today = today.AddDays(1))
        {
            var (visit, soon, limit) = (Calendar.FirstDayWithin(today, 1), Calendar.FirstDayWithin(today, 10), Calendar.FirstDayWithin(today, 15));
            for (var back = 0; back < 40; back++)
            {
                var on = today.AddDays(-back);
                var enquiry = Of(on.Text()) with { IcpcRequired = "true" };
                Assert.Equal(on >= visit ? "in_time" : "overdue", EnquiryClock.Visit(enquiry, Calendar, today).State);
                Assert.Equal(on >= soon ? "in_time" : on >= limit ? "becoming_overdue" : "overdue", EnquiryClock.Icpc(enquiry, Calendar, today).State);
            }
        }
    }

    private static Enquiry Of(string strategyOn) => new() { S47Id = "s", Version = 1, ChildId = "c", StrategyOn = Day(strategyOn)!.Value, Origin = "live" };

    private static DateOnly? Day(string day) => day.Length == 0 ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
