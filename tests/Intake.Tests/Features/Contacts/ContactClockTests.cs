using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Tests.Features.Contacts;

public sealed class ContactClockTests
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.From(new CalendarSettings());

    // Good Friday 3 April and Easter Monday 6 April 2026 are bank holidays.
    [Theory]
    [InlineData("2026-03-16T09:00", "2026-03-16", "2026-03-17", 0, "in_time")]
    [InlineData("2026-03-16T09:00", "2026-03-17", "2026-03-17", 1, "in_time")]
    [InlineData("2026-03-16T09:00", "2026-03-18", "2026-03-17", 2, "overdue")]
    [InlineData("2026-03-13T16:55", "2026-03-16", "2026-03-16", 1, "in_time")]
    [InlineData("2026-03-14", "2026-03-16", "2026-03-16", 1, "in_time")]
    [InlineData("2026-04-02T17:00", "2026-04-07", "2026-04-07", 1, "in_time")]
    [InlineData("2026-04-02T17:00", "2026-04-08", "2026-04-07", 2, "overdue")]
    public void Of_OpenContact_CountsWorkingDaysToToday(string received, string today, string decideBy, int days, string state) =>
        Assert.Equal(new ContactClock(DateOnly.Parse(decideBy), days, state), ContactClock.Of(Contact(received), Calendar, DateOnly.Parse(today)));

    [Fact]
    public void Of_DecidedContact_StopsAtTheDecision()
    {
        var decided = Contact("2026-03-16T09:00") with { Status = ContactStatus.Decided, Outcome = "advice", DecidedAt = LocalMoment.Parse("2026-03-17T08:00") };

        Assert.Equal((1, "in_time"), Of(decided));
        Assert.Equal((0, ""), Of(decided with { DecidedAt = null }));
        Assert.Equal((0, ""), Of(decided with { Status = ContactStatus.OutcomeNotSupplied, Outcome = "", DecidedAt = null }));

        static (int, string) Of(Contact contact)
        {
            var clock = ContactClock.Of(contact, Calendar, new DateOnly(2026, 6, 1));
            return (clock.WorkingDays, clock.State);
        }
    }

    [Fact]
    public void FirstInTime_EveryDayOfAYear_AgreesWithTheClock()
    {
        for (var today = new DateOnly(2026, 1, 1); today.Year == 2026; today = today.AddDays(1))
        {
            var first = ContactClock.FirstInTime(Calendar, today);
            Assert.Equal("in_time", ContactClock.Of(Contact($"{first:yyyy-MM-dd}"), Calendar, today).State);
            Assert.Equal("overdue", ContactClock.Of(Contact($"{first.AddDays(-1):yyyy-MM-dd}"), Calendar, today).State);
        }
    }

    private static Contact Contact(string received) => new()
    {
        ContactId = "c", Version = 1, ChildId = "k", ReceivedAt = LocalMoment.Parse(received), Source = "6", Status = ContactStatus.Open, Origin = "live"
    };
}
