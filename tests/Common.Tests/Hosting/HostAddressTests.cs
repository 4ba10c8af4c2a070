using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Hosting;
using Microsoft.Extensions.Configuration;

namespace CsWorkPerf.Common.Tests.Hosting;

public sealed class HostAddressTests
{
    private static string Check(string value, string? allowPlaintext = null) => HostAddress.Check("Grpc:Url", value,
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Grpc:AllowPlaintext", allowPlaintext)]).Build());

    [Theory]
    [InlineData("http://localhost:5001")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://[::1]:5001")]
    [InlineData("https://council.example:5001")]
    [InlineData("https://0.0.0.0:5001")]
    public void Check_LoopbackOrTls_IsAllowed(string address) => Assert.Equal(address, Check(address));

    [Theory]
    [InlineData("http://council.example:5001")]
    [InlineData("http://0.0.0.0:5001")]
    [InlineData("http://192.168.1.5:5001")]
    [InlineData("http://localhost.council.example:5001")]
    public void Check_PlaintextOffTheLoopback_NeedsTheSetting(string address)
    {
        var error = Assert.Throws<BadSetting>(() => Check(address));
        Assert.Contains("Grpc:Url", error.Message, StringComparison.Ordinal);
        Assert.Contains("Grpc:AllowPlaintext", error.Message, StringComparison.Ordinal);
        Assert.Throws<BadSetting>(() => Check(address, "no"));

        Assert.Equal(address, Check(address, "True"));
    }

    [Theory]
    [InlineData("http://localhost:5001/portal")]
    [InlineData("http://localhost:5001/?a=b")]
    [InlineData("http://localhost:5001/#top")]
    [InlineData("http://me@localhost:5001")]
    public void Check_MoreThanSchemeHostAndPort_NamesTheKeyAndTheValue(string address) => Assert.Equal(
        $"Setting Grpc:Url is '{address}'; it must be scheme, host and port alone, such as http://localhost:5001.", Assert.Throws<BadSetting>(() => Check(address)).Message);

    [Theory]
    [InlineData("")]
    [InlineData("http://localhost:99999")]
    [InlineData("localhost:5001")]
    [InlineData("ftp://localhost")]
    [InlineData("not an address")]
    public void Check_NotAnAddress_NamesTheKeyAndTheValue(string address) =>
        Assert.Contains($"Setting Grpc:Url is '{address}'", Assert.Throws<BadSetting>(() => Check(address, "true")).Message, StringComparison.Ordinal);
}
