using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;

namespace CsWorkPerf.Workforce.Tests.Features.Accounts;

public sealed class SignInLimitTests
{
    [Theory]
    [InlineData("2027-07-01T09:00:30Z", "10:16;")]
    [InlineData("2027-07-01T22:50:00Z", "00:05 on 2 July 2027;")]
    public async Task SignIn_LockedOutInSummer_SaysUntilWhenInLondonTime(string now, string until)
    {
        await using var host = new WorkforceHost();
        await host.InitializeAsync();
        host.Time.Advance(DateTimeOffset.Parse(now, null) - host.Time.GetUtcNow());
        var account = await host.AddPersonAsync();
        for (var i = 0; i < 5; i++) await WorkforceHost.FailureAsync(host.Accounts().SignInAsync(new() { Name = account.Name, Password = "not the password" }));

        var failure = await WorkforceHost.FailureAsync(host.Accounts().SignInAsync(new() { Name = account.Name, Password = WorkforceHost.Password }));

        Assert.Contains($"Signing in is locked until {until}", failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_MoreOftenThanAnAddressMay_IsRefusedAndLeavesNoEntry()
    {
        await using var host = new WorkforceHost { Settings = [("Workforce:SignInsPerMinute", "2")] };
        await host.InitializeAsync();
        var account = await host.AddPersonAsync();
        for (var i = 0; i < 2; i++) await WorkforceHost.FailureAsync(host.Accounts().SignInAsync(new() { Name = $"nobody{i}", Password = "not the password" }));
        var entries = await host.AccessLogAsync();

        var failure = await WorkforceHost.FailureAsync(host.Accounts().SignInAsync(new() { Name = account.Name, Password = WorkforceHost.Password }));

        Assert.IsType<Exhausted>(RpcErrors.Refusal(failure));
        Assert.Equal("Too many attempts to sign in from this address. Wait a minute, then try again.", failure.Status.Detail);
        Assert.Equal(entries, await host.AccessLogAsync());
    }
}
