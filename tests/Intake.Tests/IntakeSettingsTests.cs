using CsWorkPerf.Common.Errors;
using Microsoft.Extensions.Configuration;

namespace CsWorkPerf.Intake.Tests;

public sealed class IntakeSettingsTests
{
    private static IntakeSettings From(string? minutes) => IntakeSettings.From(new ConfigurationBuilder().AddInMemoryCollection([new("Intake:RestrictedOpenMinutes", minutes)]).Build());

    [Theory]
    [InlineData(null, 60)]
    [InlineData("5", 5)]
    [InlineData("1440", 1440)]
    public void From_AllowedValue_IsTaken(string? value, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), From(value).RestrictedOpen);

    [Theory]
    [InlineData("4")]
    [InlineData("1441")]
    [InlineData("an hour")]
    public void From_OtherValue_IsRefusedByItsKey(string value) =>
        Assert.Contains("Intake:RestrictedOpenMinutes", Assert.Throws<BadSetting>(() => From(value)).Message, StringComparison.Ordinal);
}
