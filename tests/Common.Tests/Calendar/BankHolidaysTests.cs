using System.Text.Json;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Common.Tests.Calendar;

public sealed class BankHolidaysTests
{
    [Fact]
    public void OwnTable_YearsPublished_AreThePublishedDays()
    {
        var file = SharedData.Find("bank-holidays/bank-holidays.json");
        Assert.SkipWhen(file is null, "The published list bank-holidays.json is not beside the repository.");
        using var json = JsonDocument.Parse(File.ReadAllText(file!));
        var published = json.RootElement.GetProperty("england-and-wales").GetProperty("events").EnumerateArray()
            .Select(holiday => DateOnly.Parse(holiday.GetProperty("date").GetString()!, null))
            .Order().ToList();
        Assert.Equal((2012, 2028), (published[0].Year, published[^1].Year));
        Assert.Equal(published, BankHolidays.Own.Days.Select(holiday => holiday.Day).Where(day => day.Year is >= 2012 and <= 2028));
    }

    [Fact]
    public void OwnTable_EveryYear_AgreesWithTheRules()
    {
        foreach (var year in Enumerable.Range(2005, 26))
            Assert.Equal(PublishedRules.Of(year), BankHolidays.Own.Days.Select(holiday => holiday.Day).Where(day => day.Year == year));
    }

    [Fact]
    public void OwnTable_Covers2005To2030_OfWhichTheLastTwoAreProvisional()
    {
        Assert.Equal((2005, 2030), (BankHolidays.Own.FirstYear, BankHolidays.Own.LastYear));
        Assert.Equal([2029, 2030], Enumerable.Range(2000, 40).Where(BankHolidays.Own.IsProvisional));
        Assert.Equal([2005, 2030], new[] { 2004, 2005, 2030, 2031 }.Where(BankHolidays.Own.Covers));
    }

    [Theory]
    [InlineData("2011-04-29", "Royal wedding")]
    [InlineData("2016-12-26", "Boxing Day")]
    [InlineData("2016-12-27", "Christmas Day (substitute day)")]
    [InlineData("2021-12-28", "Boxing Day (substitute day)")]
    [InlineData("2022-01-03", "New Year's Day (substitute day)")]
    [InlineData("2022-09-19", "State funeral of Queen Elizabeth II")]
    [InlineData("2026-04-03", "Good Friday")]
    [InlineData("2026-04-06", "Easter Monday")]
    public void OwnTable_Day_HasItsName(string day, string name) =>
        Assert.Equal(name, Assert.Single(BankHolidays.Own.Days, holiday => holiday.Day == DateOnly.Parse(day, null)).Name);

    [Theory]
    [InlineData("2028-12-31", null)]
    [InlineData("2029-01-01", "The bank holidays of 2029 are provisional")]
    [InlineData("2029-12-30", "The bank holidays of 2029 are provisional")]
    [InlineData("2029-12-31", "The bank holidays known end on 2030-12-31")]
    [InlineData("2031-02-01", "The bank holidays known end on 2030-12-31")]
    public void Warning_NearTheEnd_SaysWhatToDo(string today, string? start)
    {
        var warning = BankHolidays.Own.Warning(DateOnly.Parse(today, null));
        if (start is null)
        {
            Assert.Null(warning);
            return;
        }
        Assert.StartsWith(start, warning, StringComparison.Ordinal);
        Assert.Contains("Calendar:BankHolidaysFile", warning, StringComparison.Ordinal);
    }
}
