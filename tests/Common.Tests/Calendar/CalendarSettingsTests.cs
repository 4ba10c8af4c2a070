using CsWorkPerf.Common.Calendar;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Common.Tests.Calendar;

public sealed class CalendarSettingsTests
{
    [Fact]
    public void Read_NothingSet_IsTheDefault()
    {
        var settings = CalendarSettings.Read(Configuration([]));
        Assert.Equal(new CalendarSettings().Fingerprint(), settings.Fingerprint());
        Assert.Equal((DayCount.DayZero, NonWorkingReceipt.AsIs, 0), (settings.DayCount, settings.NonWorkingReceipt, settings.ClosureDays.Count));
    }

    [Fact]
    public void Read_EverythingSet_IsInForce()
    {
        var settings = CalendarSettings.Read(Configuration(
            [("ClosureDays:0", "2026-12-29"), ("ClosureDays:1", "30/12/2026"), ("DayCount", "dayone"), ("NonWorkingReceipt", "RollForward"),
            ("OfficeHours:0:From", "2025-06-06"), ("OfficeHours:0:Opens", "08:30"), ("OfficeHours:0:Closes", "18:00")]));
        Assert.Equal([new(2026, 12, 29), new(2026, 12, 30)], settings.ClosureDays);
        Assert.Equal((DayCount.DayOne, NonWorkingReceipt.RollForward), (settings.DayCount, settings.NonWorkingReceipt));
        Assert.Equal([new OpeningTimes(new(2025, 6, 6), new(8, 30), new(18, 0))], settings.OfficeHours);
        Assert.Equal(1, WorkingDayCalendar.From(settings).WorkingDays(new(2026, 12, 24), new(2026, 12, 30)));
    }

    [Theory]
    [InlineData("ClosureDays:0", "2026-13-01", "Calendar:ClosureDays:0 is '2026-13-01': expected a date such as 2026-12-28.")]
    [InlineData("ClosureDays:0", "2026-12-01T09:00", "Calendar:ClosureDays:0 is '2026-12-01T09:00': expected a date such as 2026-12-28.")]
    [InlineData("ClosureDays", "2026-12-28", "Calendar:ClosureDays is '2026-12-28': expected a list.")]
    [InlineData("DayCount", "1", "Calendar:DayCount is '1': expected DayZero or DayOne.")]
    [InlineData("NonWorkingReceipt", "Later", "Calendar:NonWorkingReceipt is 'Later': expected AsIs or RollForward.")]
    [InlineData("OfficeHours:0:Opens", "9", "Calendar:OfficeHours:0:Opens is '9': expected a time such as 09:00.")]
    [InlineData("OfficeHours:0:Opens", "09:00", "Calendar:OfficeHours:0:From is missing: expected a date such as 2026-12-28.")]
    [InlineData("OfficeHours:0:Shuts", "17:00", "Calendar:OfficeHours:0:Shuts is not a setting: expected From, Opens, Closes.")]
    [InlineData("DayCuont", "DayOne",
        "Calendar:DayCuont is not a setting: expected ClosureDays, DayCount, NonWorkingReceipt, OfficeHours, BankHolidaysFile.")]
    public void Read_WrongValue_NamesKeyValueAndRule(string key, string value, string message)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => CalendarSettings.Read(Configuration([(key, value)])));
        Assert.Contains(message, refusal.Failures);
    }

    [Fact]
    public void Read_SeveralFaults_NamesThemAll()
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => CalendarSettings.Read(Configuration(
            [("ClosureDays:0", "soon"), ("DayCount", "Two"), ("BankHolidaysFile", "/no/such/file.json")])));
        Assert.Equal(3, refusal.Failures.Count());
        Assert.Contains("Calendar:BankHolidaysFile is '/no/such/file.json': Could not find", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("09:00", "Calendar:OfficeHours:1:Closes is '09:00': expected a time after 09:00, when the office opens.")]
    [InlineData("17:00", "Calendar:OfficeHours has more than one entry from 2026-01-01: expected one a day.")]
    public void Read_OfficeHoursThatClash_NamesThem(string closes, string message)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => CalendarSettings.Read(Configuration(
            [("OfficeHours:0:From", "2026-01-01"), ("OfficeHours:0:Opens", "09:00"), ("OfficeHours:0:Closes", "17:00"),
            ("OfficeHours:1:From", "2026-01-01"), ("OfficeHours:1:Opens", "09:00"), ("OfficeHours:1:Closes", closes)])));
        Assert.Equal(message, Assert.Single(refusal.Failures));
    }

    [Fact]
    public void Fingerprint_ChangeInWhatCounts_IsAnother()
    {
        var settings = new CalendarSettings { ClosureDays = [new(2026, 12, 29), new(2026, 12, 30)] };
        CalendarSettings[] different =
        [
            new(),
            settings,
            settings with { DayCount = DayCount.DayOne },
            settings with { NonWorkingReceipt = NonWorkingReceipt.RollForward },
            settings with { ClosureDays = [new(2026, 12, 29)] },
            settings with { OfficeHours = [new(new(2026, 1, 1), new(9, 0), new(17, 30))] },
            settings with { BankHolidays = BankHolidays.Own.With([.. PublishedRules.Of(2031).Select(day => new NamedDay(day, "x"))]) },
        ];
        Assert.Equal(different.Length, different.Select(one => one.Fingerprint()).Distinct().Count());
    }

    [Fact]
    public void Fingerprint_ChangeThatCountsNothing_IsTheSame()
    {
        var settings = new CalendarSettings { ClosureDays = [new(2026, 12, 29), new(2026, 12, 30)] };
        // Another order, a day twice, a Saturday, a bank holiday.
        CalendarSettings same = new()
        {
            ClosureDays = [new(2026, 12, 30), new(2026, 12, 29), new(2026, 12, 29), new(2026, 12, 26), new(2026, 12, 25)],
        };
        Assert.Equal(settings.Fingerprint(), same.Fingerprint());
        Assert.Matches("^[0-9a-f]{64}$", same.Fingerprint());
    }

    [Fact]
    public void AddCalendar_TwiceInOneContainer_IsOneCalendarAndOneCheck()
    {
        var configuration = Configuration([("ClosureDays:0", "2026-12-29")]);
        using var services = new ServiceCollection().AddLogging().AddCalendar(configuration).AddCalendar(configuration).BuildServiceProvider();
        Assert.False(services.GetRequiredService<WorkingDayCalendar>().IsWorkingDay(new(2026, 12, 29)));
        Assert.True(services.GetRequiredService<OfficeHours>().IsOutOfHours(LocalMoment.Parse("2026-12-29T12:00")));
        Assert.Equal([new(2026, 12, 29)], services.GetRequiredService<CalendarSettings>().ClosureDays);
        Assert.Single(services.GetServices<IHostedService>());
    }

    private static IConfiguration Configuration(IEnumerable<(string Key, string Value)> values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create("Calendar:" + value.Key, (string?)value.Value)))
        .Build();
}
