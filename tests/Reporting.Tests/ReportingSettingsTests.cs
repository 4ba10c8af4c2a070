using CsWorkPerf.Reporting.Features.Totals;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Reporting.Tests;

public sealed class ReportingSettingsTests
{
    [Fact]
    public void Read_Nothing_GivesTheDefaults()
    {
        var settings = Read();

        Assert.Equal(5_000, settings.RebuildBehind);
        Assert.Empty(settings.HistoryFrom);
        Assert.Null(settings.Council);
    }

    [Fact]
    public void Read_Values_GivesThem()
    {
        var settings = Read(("Reporting:RebuildBehind", "100"), ("Reporting:HistoryFrom:Contacts", "2024-04-01"), ("Reporting:HistoryFrom:referrals", "2023-04-01"));

        Assert.Equal(100, settings.RebuildBehind);
        Assert.Equal((new DateOnly(2024, 4, 1), new DateOnly(2023, 4, 1)), (settings.HistoryFrom[GroupKind.Contacts], settings.HistoryFrom[GroupKind.Referrals]));
    }

    [Theory]
    [InlineData("Reporting:RebuildBehind", "many")]
    [InlineData("Reporting:RebuildBehind", "0")]
    [InlineData("Reporting:HistoryFrom:Contacts", "01/04/2024")]
    [InlineData("Reporting:HistoryFrom:Posts", "2024-04-01")]
    [InlineData("Reporting:RebuildBehnid", "100")]
    [InlineData("Reporting:Council", "Norfolk")]
    public void Read_Wrong_NamesTheKey(string key, string value)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Read((key, value)));

        Assert.Contains(key, error.Message, StringComparison.Ordinal);
    }

    private static ReportingSettings Read(params (string Key, string Value)[] values) => ReportingSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(one => one.Key, one => (string?)one.Value)).Build());
}
