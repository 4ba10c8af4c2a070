using CsWorkPerf.Common.Errors;
using CsWorkPerf.Workforce.Features.Accounts;

namespace CsWorkPerf.Workforce.Tests.Features.Accounts;

public sealed class PasswordTests
{
    [Theory]
    [InlineData("", "PASSWORD_TOO_SHORT")]
    [InlineData("elevenchars", "PASSWORD_TOO_SHORT")]
    [InlineData("jo.smith.the.second", "PASSWORD_IS_NAME")]
    [InlineData(" Jo.Smith.The.Second ", "PASSWORD_IS_NAME")]
    public void Check_BadPassword_NamesTheRule(string password, string rule) =>
        Assert.Equal(rule, Assert.Throws<RuleBroken>(() => Password.Check(password, "jo.smith.the.second")).Rule);

    [Fact]
    public void Check_LongerThanTheLongest_IsRefused()
    {
        Password.Check(new string('x', 200), "jo");
        Assert.Equal("PASSWORD_TOO_LONG", Assert.Throws<RuleBroken>(() => Password.Check(new string('x', 201), "jo")).Rule);
    }

    [Fact]
    public void Check_TwelveCharacters_IsEnough() => Password.Check("twelve chars", "jo");

    [Fact]
    public async Task VerifyAsync_SameLettersComposedDifferently_IsRight()
    {
        using var hashes = new PasswordHashes();
        var cancellation = TestContext.Current.CancellationToken;
        var hash = await hashes.HashAsync("caf\u00e9 caf\u00e9 caf\u00e9", cancellation);

        Assert.True(await hashes.VerifyAsync(hash, "cafe\u0301 cafe\u0301 cafe\u0301", cancellation));
        Assert.False(await hashes.VerifyAsync(hash, "cafe cafe cafe", cancellation));
        Assert.False(await hashes.VerifyAsync(null, "", cancellation));
    }

    [Fact]
    public void OneTimeCode_TypedAnotherWay_Matches()
    {
        var code = OneTimeCode.New();
        var hash = OneTimeCode.Hash(code);

        Assert.Matches("^([A-Z2-9]{5}-){3}[A-Z2-9]{5}$", code);
        Assert.True(OneTimeCode.Matches(code.ToLowerInvariant().Replace('-', ' '), hash));
        Assert.False(OneTimeCode.Matches(OneTimeCode.New(), hash));
        Assert.False(OneTimeCode.Matches("", hash));
    }
}
