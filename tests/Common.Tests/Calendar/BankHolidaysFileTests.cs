using CsWorkPerf.Common.Calendar;
using CsWorkPerf.TestSupport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Common.Tests.Calendar;

public sealed class BankHolidaysFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"bank-holidays-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Read_YearAfterTheTable_ExtendsIt()
    {
        Write(2029, 2030, 2031);
        var holidays = Read().BankHolidays;
        Assert.Equal((2005, 2031), (holidays.FirstYear, holidays.LastYear));
        Assert.False(holidays.IsProvisional(2030));
        var calendar = new WorkingDayCalendar(holidays);
        Assert.False(calendar.IsWorkingDay(new(2031, 12, 25)));
        Assert.False(calendar.IsBeyondTable(new(2031, 1, 1)));
        Assert.Null(holidays.Warning(new(2030, 12, 30)));
        Assert.StartsWith("The bank holidays known end on 2031-12-31", holidays.Warning(new(2030, 12, 31)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_YearOfTheTable_ReplacesItWhole()
    {
        // A ninth day in 2029, as a coronation would be, and an Early May day moved.
        var days = PublishedRules.Of(2029).Except([new DateOnly(2029, 5, 7)]).Concat([new(2029, 5, 8), new(2029, 7, 6)]);
        File.WriteAllText(_path, Json(days));
        var settings = Read();
        var calendar = WorkingDayCalendar.From(settings);
        Assert.Equal((true, false, false), (
            calendar.IsWorkingDay(new(2029, 5, 7)), calendar.IsWorkingDay(new(2029, 5, 8)), calendar.IsWorkingDay(new(2029, 7, 6))));
        Assert.Equal((false, true), (settings.BankHolidays.IsProvisional(2029), settings.BankHolidays.IsProvisional(2030)));
        Assert.NotEqual(new CalendarSettings().Fingerprint(), settings.Fingerprint());
    }

    [Fact]
    public void Read_ThePublishedFile_ChangesNothingThatCounts()
    {
        var file = SharedData.Find("bank-holidays/bank-holidays.json");
        Assert.SkipWhen(file is null, "The published list bank-holidays.json is not beside the repository.");
        var settings = Read(file!);
        Assert.Equal(new CalendarSettings().Fingerprint(), settings.Fingerprint());
        Assert.Contains(settings.BankHolidays.Days, holiday =>
            holiday.Day == new DateOnly(2022, 1, 3) && holiday.Name.EndsWith("(substitute day)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{", "is not JSON (line 1)")]
    [InlineData("[]", "england-and-wales.events is missing")]
    [InlineData("""{"scotland":{"events":[]}}""", "england-and-wales.events is missing")]
    [InlineData("""{"england-and-wales":{"events":{}}}""", "england-and-wales.events is missing")]
    [InlineData("""{"england-and-wales":{"events":[]}}""", "england-and-wales.events is empty")]
    [InlineData("""{"england-and-wales":{"events":[{"title":"x","date":"01/01/2031"}]}}""", "england-and-wales.events[0].date is '01/01/2031'")]
    [InlineData("""{"england-and-wales":{"events":[{"title":"x","date":20310101}]}}""", "england-and-wales.events[0].date is ''")]
    [InlineData("""{"england-and-wales":{"events":[{"date":"2031-01-01"}]}}""", "england-and-wales.events[0].title is missing")]
    [InlineData("""{"england-and-wales":{"events":["2031-01-01"]}}""", "england-and-wales.events[0].date is ''")]
    [InlineData("""{"england-and-wales":{"events":[{"title":"x","date":"2031-01-01"}]}}""", "has 1 days in 2031, a whole year has 8 or more")]
    [InlineData("""{"england-and-wales":{"events":[{"title":"x","date":"2031-01-01"},{"title":"y","date":"2031-01-01"}]}}""", "a day of 2031 twice")]
    public void Read_NotThatList_NamesFileAndField(string json, string fault)
    {
        File.WriteAllText(_path, json);
        var message = Assert.Single(Assert.Throws<OptionsValidationException>(() => Read()).Failures);
        Assert.StartsWith($"Calendar:BankHolidaysFile is '{_path}': ", message, StringComparison.Ordinal);
        Assert.Contains(fault, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_YearBetweenTableAndListMissing_IsRefused()
    {
        Write(2033, 2034);
        var refusal = Assert.Throws<OptionsValidationException>(() => Read());
        Assert.Contains("the list begins in 2033 and has nothing for 2031", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Folder_IsRefused()
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Read(Path.GetTempPath()));
        Assert.Contains("Calendar:BankHolidaysFile is ", refusal.Message, StringComparison.Ordinal);
    }

    private CalendarSettings Read(string? path = null) => CalendarSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection([KeyValuePair.Create("Calendar:BankHolidaysFile", (string?)(path ?? _path))]).Build());

    private void Write(params int[] years) => File.WriteAllText(_path, Json(years.SelectMany(PublishedRules.Of)));

    private static string Json(IEnumerable<DateOnly> days)
    {
        var events = days.Select(day => $$"""{"title":"A holiday","date":"{{day:yyyy-MM-dd}}","notes":"","bunting":true}""");
        return $$$"""{"england-and-wales":{"division":"england-and-wales","events":[{{{string.Join(',', events)}}}]}}""";
    }
}
