using CsWorkPerf.Common.Errors;
using Microsoft.Extensions.Configuration;

namespace CsWorkPerf.Workforce.Tests;

public sealed class WorkforceSettingsTests
{
    private static WorkforceSettings Read(params (string Key, string Value)[] settings) => WorkforceSettings.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => "Workforce:" + one.Key, one => (string?)one.Value)).Build());

    [Fact]
    public void From_Nothing_HasTheDefaults()
    {
        var settings = Read();

        Assert.Equal((5, TimeSpan.FromMinutes(15), TimeSpan.FromHours(12), TimeSpan.FromHours(1), TimeSpan.FromDays(7)),
            (settings.LockOutFailures, settings.LockOut, settings.SessionLife, settings.Idle, settings.Code));
    }

    [Fact]
    public void From_EveryKey_IsRead()
    {
        var settings = Read(("LockOutFailures", "3"), ("LockOutMinutes", "30"), ("SessionHours", "8"), ("IdleMinutes", "20"), ("CodeDays", "1"));

        Assert.Equal((3, TimeSpan.FromMinutes(30), TimeSpan.FromHours(8), TimeSpan.FromMinutes(20), TimeSpan.FromDays(1)),
            (settings.LockOutFailures, settings.LockOut, settings.SessionLife, settings.Idle, settings.Code));
    }

    [Theory]
    [InlineData("LockOutFailures", "0")]
    [InlineData("LockOutMinutes", "never")]
    [InlineData("SessionHours", "25")]
    [InlineData("IdleMinutes", "-5")]
    [InlineData("CodeDays", "")]
    public void From_ValueThatIsNotAllowed_NamesTheKeyAndTheValue(string key, string value)
    {
        var error = Assert.Throws<BadSetting>(() => Read((key, value)));

        Assert.Contains($"Workforce:{key}", error.Message, StringComparison.Ordinal);
        Assert.Contains($"'{value}'", error.Message, StringComparison.Ordinal);
    }
}
