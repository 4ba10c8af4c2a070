using System.Text.Json;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Common.Tests.Calendar;

public sealed class LocalMomentTests
{
    [Theory]
    [InlineData("2026-03-31", "2026-03-31")]
    [InlineData("31/03/2026", "2026-03-31")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2026-03-31T09:05", "2026-03-31T09:05")]
    [InlineData("2026-03-31 09:05", "2026-03-31T09:05")]
    [InlineData("2026-03-31T09:05:59", "2026-03-31T09:05")]
    [InlineData("2026-03-31 00:00:00", "2026-03-31T00:00")]
    public void Parse_AcceptedForm_HasItsCanonicalText(string text, string canonical)
    {
        Assert.True(LocalMoment.TryParse(text, out var moment, out var notice));
        Assert.Equal(canonical, moment.ToString());
        Assert.Equal(canonical.Length > 10, moment.HasTime);
        Assert.Equal(ClockNotice.None, notice);
        Assert.Equal(moment, LocalMoment.Parse(canonical));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-3-31")]
    [InlineData("2026-02-29")]
    [InlineData("31-03-2026")]
    [InlineData("03/31/2026")]
    [InlineData("31/03/26")]
    [InlineData("31/03/2026 09:05")]
    [InlineData(" 2026-03-31")]
    [InlineData("2026-03-31T")]
    [InlineData("2026-03-31t09:05")]
    [InlineData("2026-03-31T9:05")]
    [InlineData("2026-03-31T24:00")]
    [InlineData("2026-03-31T09:60")]
    [InlineData("2026-03-31T09:05:60")]
    [InlineData("2026-03-31T09:05:00.5")]
    [InlineData("2026-03-31T09:05Z")]
    [InlineData("2026-03-31T09:05+01:00")]
    [InlineData("2026-03-31  09:05")]
    [InlineData("46112")]
    [InlineData("٢٠٢٦-٠٣-٣١")]
    [InlineData("2026-03-3\0")]
    public void Parse_AnythingElse_IsRefused(string text)
    {
        Assert.False(LocalMoment.TryParse(text, out _));
        var refusal = Assert.Throws<FormatException>(() => LocalMoment.Parse(text));
        Assert.Contains($"'{text}' is not a date (2026-03-31 or 31/03/2026)", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-31", "2026-04-01", true)]
    [InlineData("2026-03-31T23:59", "2026-04-01", true)]
    [InlineData("2026-03-31", "2026-03-31", false)]
    [InlineData("2026-03-31", "2026-03-31T09:05", false)]
    [InlineData("2026-03-31T09:05", "2026-03-31", false)]
    [InlineData("2026-03-31T09:05", "2026-03-31T09:05", false)]
    [InlineData("2026-03-31T09:05", "2026-03-31T09:06", true)]
    [InlineData("2026-03-31T09:06", "2026-03-31T09:05", false)]
    [InlineData("2026-04-01T00:00", "2026-03-31T23:00", false)]
    public void IsBefore_OneWithoutTime_ComparesDays(string one, string other, bool before) =>
        Assert.Equal(before, LocalMoment.Parse(one).IsBefore(LocalMoment.Parse(other)));

    [Theory]
    [InlineData("2026-03-29T00:59", "2026-03-29T00:59", ClockNotice.None, "2026-03-29T00:59:00Z")]
    [InlineData("2026-03-29T01:00", "2026-03-29T02:00", ClockNotice.MovedForward, "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29T01:59", "2026-03-29T02:59", ClockNotice.MovedForward, "2026-03-29T01:59:00Z")]
    [InlineData("2026-03-29T02:00", "2026-03-29T02:00", ClockNotice.None, "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25T00:59", "2026-10-25T00:59", ClockNotice.None, "2026-10-24T23:59:00Z")]
    [InlineData("2026-10-25T01:00", "2026-10-25T01:00", ClockNotice.FirstOfTwo, "2026-10-25T00:00:00Z")]
    [InlineData("2026-10-25T01:59", "2026-10-25T01:59", ClockNotice.FirstOfTwo, "2026-10-25T00:59:00Z")]
    [InlineData("2026-10-25T02:00", "2026-10-25T02:00", ClockNotice.None, "2026-10-25T02:00:00Z")]
    [InlineData("2026-01-15T12:00", "2026-01-15T12:00", ClockNotice.None, "2026-01-15T12:00:00Z")]
    [InlineData("2026-07-15T12:00", "2026-07-15T12:00", ClockNotice.None, "2026-07-15T11:00:00Z")]
    [InlineData("2026-03-29", "2026-03-29", ClockNotice.None, "2026-03-29T00:00:00Z")]
    [InlineData("2026-07-15", "2026-07-15", ClockNotice.None, "2026-07-14T23:00:00Z")]
    public void Parse_AroundChangeOfClocks_TakesATimeThatExistsAndSaysSo(
        string text, string canonical, ClockNotice notice, string instant)
    {
        Assert.True(LocalMoment.TryParse(text, out var moment, out var given));
        Assert.Equal((canonical, notice), (moment.ToString(), given));
        Assert.Equal(DateTimeOffset.Parse(instant, null), moment.ToInstant());
    }

    [Theory]
    [InlineData("2026-07-15T23:30:59.999Z", "2026-07-16T00:30")]
    [InlineData("2026-01-15T23:30:59.999Z", "2026-01-15T23:30")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T01:30")]
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25T01:30")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T02:00")]
    [InlineData("2026-03-29T03:00:00+05:00", "2026-03-28T22:00")]
    public void From_Instant_IsTheMinuteInLondon(string instant, string canonical) =>
        Assert.Equal(canonical, LocalMoment.From(DateTimeOffset.Parse(instant, null)).ToString());

    [Fact]
    public void New_WithSecondsAndMissingHour_IsTheSameAsRead() =>
        Assert.Equal(LocalMoment.Parse("2026-03-29T02:30"), new LocalMoment(new(2026, 3, 29), new(1, 30, 59)));

    [Fact]
    public void TodayAndNow_JustAfterMidnightInSummer_AreTheNewDay()
    {
        var clock = new ClockByHand("2026-06-30T23:05:30Z");
        Assert.Equal(new DateOnly(2026, 7, 1), LondonTime.Today(clock));
        Assert.Equal("2026-07-01T00:05", LondonTime.Now(clock).ToString());
    }

    [Fact]
    public void Json_Moments_AreTheirText()
    {
        LocalMoment?[] moments = [LocalMoment.Parse("2026-03-31"), LocalMoment.Parse("2026-03-31T09:05"), null];
        var json = JsonSerializer.Serialize(moments);
        Assert.Equal("""["2026-03-31","2026-03-31T09:05",null]""", json);
        Assert.Equal(moments, JsonSerializer.Deserialize<LocalMoment?[]>(json));
    }

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("20260331")]
    public void Json_NotAMoment_IsRefused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<LocalMoment>(json));
}
