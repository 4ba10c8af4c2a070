using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Intake.Features.Hours;
using Microsoft.Extensions.Configuration;

namespace CsWorkPerf.Intake.Tests.Features.Hours;

public sealed class OpeningHoursTests
{
    private static OpeningHours Hours(params (string Key, string Value)[] settings) => Hours(new CalendarSettings(), settings);

    private static OpeningHours Hours(CalendarSettings calendar, params (string Key, string Value)[] settings) => new(Rows(settings), calendar);

    private static IReadOnlyList<HoursRow> Rows(params (string Key, string Value)[] settings) => OpeningHoursReader.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create("Intake:OpeningHours:" + one.Key, (string?)one.Value))).Build());

    private static string At(OpeningHours hours, string utc)
    {
        var state = hours.At(DateTimeOffset.Parse(utc + "Z", System.Globalization.CultureInfo.InvariantCulture));
        return $"{(state.Open ? "open until" : "closed until")} {state.Changes?.ToString() ?? "-"}";
    }

    [Theory]
    [InlineData("2026-03-17T07:59", "closed until 2026-03-17T08:00")]
    [InlineData("2026-03-17T08:00", "open until 2026-03-17T22:00")]
    [InlineData("2026-03-17T21:59", "open until 2026-03-17T22:00")]
    [InlineData("2026-03-17T22:00", "closed until 2026-03-18T08:00")]
    [InlineData("2026-03-20T23:00", "closed until 2026-03-21T10:00")]
    [InlineData("2026-03-21T12:00", "open until 2026-03-21T16:00")]
    [InlineData("2026-03-22T18:00", "closed until 2026-03-23T08:00")]
    // Good Friday, then a weekend with its sessions, then Easter Monday.
    [InlineData("2026-04-02T22:30", "closed until 2026-04-04T10:00")]
    [InlineData("2026-04-03T12:00", "closed until 2026-04-04T10:00")]
    [InlineData("2026-04-05T17:00", "closed until 2026-04-07T08:00")]
    // Summer time: 08:00 is 07:00 UTC.
    [InlineData("2026-07-01T06:59", "closed until 2026-07-01T08:00")]
    [InlineData("2026-07-01T07:00", "open until 2026-07-01T22:00")]
    public void At_DefaultHours_IsByTheLocalMinute(string utc, string expected) => Assert.Equal(expected, At(Hours(), utc));

    [Theory]
    // 29 March 2026: 01:00 to 02:00 does not exist. A session 00:30 to 01:30 lasts until 02:30 summer time.
    [InlineData("2026-03-29T00:45", "open until 2026-03-29T02:30")]
    [InlineData("2026-03-29T01:29", "open until 2026-03-29T02:30")]
    [InlineData("2026-03-29T01:30", "closed until 2026-04-05T00:30")]
    // 25 October 2026: 01:00 to 02:00 comes twice; the session ends at the first 01:30.
    [InlineData("2026-10-25T00:29", "open until 2026-10-25T01:30")]
    [InlineData("2026-10-25T00:31", "closed until 2026-11-01T00:30")]
    public void At_ClocksChange_GoesByInstants(string utc, string expected) =>
        Assert.Equal(expected, At(Hours(("0:From", "2026-01-01"), ("0:Sunday", "00:30-01:30")), utc));

    [Fact]
    public void At_SessionOverTheChangeOfTheClocks_LastsAsLongAsItsInstants()
    {
        var night = Hours(("0:From", "2026-01-01"), ("0:Saturday", "22:00-24:00"), ("0:Sunday", "00:00-06:00"));

        // Until midnight and from midnight on are one; the night of 28 March has an hour less.
        Assert.Equal("open until 2026-03-29T06:00", At(night, "2026-03-28T22:00"));
        Assert.Equal("open until 2026-03-29T06:00", At(night, "2026-03-29T04:59"));
        Assert.Equal("closed until 2026-04-04T22:00", At(night, "2026-03-29T05:00"));
    }

    [Fact]
    public void At_RowsWithDates_GoesByThatOfTheDay()
    {
        var hours = Hours(
            ("1:From", "2026-12-24"), ("1:Weekdays", "08:00-16:00"), ("1:BankHolidays", "10:00-12:00, 14:00-16:00"),
            ("0:From", "2026-06-01"), ("0:Weekdays", "09:00-17:00"), ("0:Friday", "09:00-13:00"), ("0:Saturday", "closed"));

        Assert.Equal("open until 2026-05-29T22:00", At(hours, "2026-05-29T20:00"));
        Assert.Equal("open until 2026-06-05T13:00", At(hours, "2026-06-05T11:00"));
        Assert.Equal("closed until 2026-06-08T09:00", At(hours, "2026-06-05T12:00"));
        Assert.Equal("closed until 2026-12-25T10:00", At(hours, "2026-12-24T16:00"));
        Assert.Equal("closed until 2026-12-25T14:00", At(hours, "2026-12-25T12:30"));
        // 28 December 2026 stands for Boxing Day, a Saturday.
        Assert.Equal("closed until 2026-12-28T10:00", At(hours, "2026-12-25T16:00"));
    }

    [Fact]
    public void At_ClosureDay_IsAsABankHolidayAlsoAtAWeekend()
    {
        var hours = Hours(new CalendarSettings { ClosureDays = [new(2026, 3, 18), new(2026, 3, 21)] });

        Assert.Equal("closed until 2026-03-19T08:00", At(hours, "2026-03-18T10:00"));
        Assert.Equal("closed until 2026-03-22T10:00", At(hours, "2026-03-20T22:00"));
    }

    [Fact]
    public void At_AlwaysOrNever_HasNoChange()
    {
        var always = Hours([("0:From", "2026-01-01"), ("0:BankHolidays", "00:00-24:00"), .. Enum.GetNames<DayOfWeek>().Select(day => ("0:" + day, "00:00-24:00"))]);
        var never = Hours(("0:From", "2026-01-01"), ("0:Weekdays", "closed"));
        var now = new DateTimeOffset(2026, 3, 17, 3, 0, 0, TimeSpan.Zero);

        Assert.Equal(new OpeningState(true, null), always.At(now));
        Assert.Null(always.ClosesAfter(now));
        Assert.Equal(new OpeningState(false, null), never.At(now));
        Assert.Null(never.ClosesAfter(now));
    }

    [Fact]
    public void ClosesAfter_OpenOrClosed_IsTheNextClosing()
    {
        var hours = Hours();

        Assert.Equal(new DateTimeOffset(2026, 7, 1, 21, 0, 0, TimeSpan.Zero), hours.ClosesAfter(new(2026, 7, 1, 9, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new DateTimeOffset(2026, 7, 4, 15, 0, 0, TimeSpan.Zero), hours.ClosesAfter(new(2026, 7, 3, 21, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void LastClosing_Day_IsThatOfItsLastSession()
    {
        var hours = Hours(("0:From", "2026-01-01"), ("0:Weekdays", "08:00-12:00, 13:00-20:30"), ("0:Saturday", "20:00-24:00"));

        Assert.Equal("2026-03-17T20:30", hours.LastClosing(new(2026, 3, 17)).ToString());
        Assert.Equal("2026-03-21T23:59", hours.LastClosing(new(2026, 3, 21)).ToString());
        Assert.Null(hours.LastClosing(new(2026, 3, 22)));
    }

    [Theory]
    [InlineData("0:From", "soon", "Intake:OpeningHours:0:From")]
    [InlineData("0:From", "2026-04-01T08:00", "Intake:OpeningHours:0:From")]
    [InlineData("0:Weekdays", "08:00-22:00", "Intake:OpeningHours:0:From is missing")]
    [InlineData("0:Weekdays", "8-22", "Intake:OpeningHours:0:Weekdays is '8-22'")]
    [InlineData("0:Weekdays", "22:00-08:00", "Intake:OpeningHours:0:Weekdays")]
    [InlineData("0:Weekdays", "08:00-12:00, 12:00-14:00", "Intake:OpeningHours:0:Weekdays")]
    [InlineData("0:Weekdays", "14:00-16:00, 08:00-12:00", "Intake:OpeningHours:0:Weekdays")]
    [InlineData("0:Weekdays", "", "Intake:OpeningHours:0:Weekdays is ''")]
    [InlineData("0:Saturday", "10:00-24:01", "Intake:OpeningHours:0:Saturday")]
    [InlineData("0:BankHolidays", "maybe", "Intake:OpeningHours:0:BankHolidays")]
    [InlineData("0:Weekend", "10:00-16:00", "Intake:OpeningHours:0:Weekend is not known")]
    public void Read_WrongRow_IsRefusedByItsKey(string key, string value, string named)
    {
        (string, string)[] settings = key == "0:From" || named.EndsWith("missing", StringComparison.Ordinal) ? [(key, value)] : [("0:From", "2026-04-01"), (key, value)];

        Assert.Contains(named, Assert.Throws<BadSetting>(() => Rows(settings)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TwoRowsFromOneDay_IsRefused() =>
        Assert.Contains("2026-04-01", Assert.Throws<BadSetting>(() => Rows(("0:From", "2026-04-01"), ("1:From", "01/04/2026"))).Message, StringComparison.Ordinal);
}
