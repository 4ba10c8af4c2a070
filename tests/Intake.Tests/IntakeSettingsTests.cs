using CsWorkPerf.Common.Errors;
using Microsoft.Extensions.Configuration;

namespace CsWorkPerf.Intake.Tests;

public sealed class IntakeSettingsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("workforce")]
    [InlineData("http://workforce.example:5103")]
    public void Check_WorkforceAddressMissingOrUnsafe_NamesTheKey(string? address)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Services:workforce", address)]).Build();

        Assert.Contains("Services:workforce", Assert.Throws<BadSetting>(() => IntakeSettings.Check(configuration)).Message);
    }
}
