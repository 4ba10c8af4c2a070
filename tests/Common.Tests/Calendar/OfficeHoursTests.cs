using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Common.Tests.Calendar;

public sealed class OfficeHoursTests
{
    [Theory]
    [InlineData("2026-04-02T08:59", true)]
    [InlineData("2026-04-02T09:00", false)]
    [InlineData("2026-04-02T16:59", false)]
    [InlineData("2026-04-02T17:00", true)]
    [InlineData("2026-04-03T12:00", true)]
    [InlineData("2026-04-04T12:00", true)]
    [InlineData("2026-04-02", null)]
    [InlineData("2026-04-03", null)]
    [InlineData("2026-04-04", null)]
    public void IsOutOfHours_DefaultHours_IsByTheMinuteAndUnknownWithoutATime(string moment, bool? outOfHours) =>
        Assert.Equal(outOfHours, OfficeHours.From(new CalendarSettings()).IsOutOfHours(LocalMoment.Parse(moment)));

    [Theory]
    [InlineData("2025-06-05T08:30", true)]
    [InlineData("2025-06-06T08:30", false)]
    [InlineData("2026-01-05T08:30", true)]
    [InlineData("2026-01-05T19:59", false)]
    [InlineData("2025-06-30T17:30", true)]
    public void IsOutOfHours_DatedHours_GoesByThoseOfTheDay(string moment, bool outOfHours)
    {
        var hours = OfficeHours.From(new CalendarSettings
        {
            OfficeHours =
            [
                new OpeningTimes(new(2026, 1, 1), new(10, 0), new(20, 0)),
                new OpeningTimes(new(2025, 6, 6), new(8, 30), new(17, 30)),
            ],
        });
        Assert.Equal(outOfHours, hours.IsOutOfHours(LocalMoment.Parse(moment)));
    }

    [Fact]
    public void IsOutOfHours_ClosureDay_IsOut()
    {
        var hours = OfficeHours.From(new CalendarSettings { ClosureDays = [new(2026, 12, 29)] });
        Assert.True(hours.IsOutOfHours(LocalMoment.Parse("2026-12-29T12:00")));
    }
}
