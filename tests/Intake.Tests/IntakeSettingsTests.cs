using CsWorkPerf.Common.Errors;
using Microsoft.Extensions.Configuration;

namespace CsWorkPerf.Intake.Tests;

public sealed class IntakeSettingsTests
{
    private static IntakeSettings From(string? minutes) => From("RestrictedOpenMinutes", minutes);

    private static IntakeSettings From(string key, string? value) => IntakeSettings.From(new ConfigurationBuilder().AddInMemoryCollection([new("Intake:" + key, value)]).Build());

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

    [Theory]
    [InlineData(null, 1)]
    [InlineData("0", 0)]
    [InlineData("20", 20)]
    public void From_AgencyAnswerDays_AreTaken(string? value, int days) => Assert.Equal(days, From("AgencyAnswerDays", value).AgencyAnswerDays);

    [Theory]
    [InlineData(null, 3)]
    [InlineData("1", 1)]
    [InlineData("4", 4)]
    public void From_HighConcernFrom_IsTaken(string? value, int level) => Assert.Equal(level, From("HighConcernFrom", value).HighConcern.From);

    [Theory]
    [InlineData("AgencyAnswerDays", "21")]
    [InlineData("AgencyAnswerDays", "-1")]
    [InlineData("AgencyAnswerDays", "")]
    [InlineData("HighConcernFrom", "0")]
    [InlineData("HighConcernFrom", "5")]
    [InlineData("HighConcernFrom", "statutory")]
    public void From_LocalPolicyThatCannotBe_IsRefusedByItsKey(string key, string value) =>
        Assert.Contains($"Intake:{key} is '{value}'", Assert.Throws<BadSetting>(() => From(key, value)).Message, StringComparison.Ordinal);
}
