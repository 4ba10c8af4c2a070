using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Access;
using Grpc.Core;
using Wire = CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Tests.Features.Accounts;

public sealed class SignInTests(WorkforceHost host) : IClassFixture<WorkforceHost>
{
    [Fact]
    public async Task SignIn_RightPassword_GivesATokenWithTheAccountsRoles()
    {
        var account = await host.AddPersonAsync(Roles.Administrator);

        var session = await host.SignInAsync($" {account.Name.ToUpperInvariant()} ");

        Assert.Equal(account.Name, session.Name);
        Assert.Equal("Person", session.DisplayName);
        Assert.Equal([Roles.Administrator], session.Roles);
        Assert.Equal(host.Time.GetUtcNow().AddMinutes(5), DateTimeOffset.Parse(session.AccessUntil, null));
        var listed = await new Wire.Accounts.AccountsClient(host.Host.With(session.AccessToken)).ListAccountsAsync(new());
        Assert.Equal(host.Time.GetUtcNow(), DateTimeOffset.Parse(listed.Accounts.Single(one => one.Name == account.Name).LastSignedIn, null));
    }

    [Fact]
    public async Task SignIn_TokenOlderThanFiveMinutes_IsRefused()
    {
        var session = await host.SignInAsync((await host.AddPersonAsync(Roles.Administrator)).Name);
        host.Time.Advance(TimeSpan.FromMinutes(5));

        var failure = await WorkforceHost.FailureAsync(new Wire.Accounts.AccountsClient(host.Host.With(session.AccessToken)).ListAccountsAsync(new()));

        Assert.Equal(StatusCode.Unauthenticated, failure.StatusCode);
    }

    [Fact]
    public async Task SignIn_NotLetIn_SaysTheSameWhateverIsWrong()
    {
        var person = await host.AddPersonAsync();
        var disabled = await host.AddPersonAsync();
        await host.Accounts().ChangeAccountAsync(new()
        {
            RequestId = WorkforceHost.Key(),
            Account = new() { AccountId = disabled.AccountId, Version = disabled.Version, Name = disabled.Name, Roles = { disabled.Roles }, Disabled = true }
        });
        var withoutPassword = (await host.AddAccountAsync()).Account;

        var failures = new List<RpcException>();
        foreach (var (name, password) in new[]
        {
            (person.Name, "wrong password 1"), (person.Name, ""), (person.Name, new string('x', 100_000)), ("nobody.here", WorkforceHost.Password),
            ("No such name!", WorkforceHost.Password), ("", ""), (disabled.Name, WorkforceHost.Password), (withoutPassword.Name, WorkforceHost.Password)
        })
            failures.Add(await Assert.ThrowsAsync<RpcException>(() => host.SignInAsync(name, password)));

        Assert.All(failures, failure => Assert.Equal(StatusCode.Unauthenticated, failure.StatusCode));
        Assert.Single(failures.Select(failure => failure.Status.Detail).Distinct());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignIn_FiveFailures_LocksTheNameForFifteenMinutes(bool known)
    {
        var name = known ? (await host.AddPersonAsync()).Name : "stranger" + Guid.NewGuid().ToString("N");
        for (var i = 0; i < 5; i++) Assert.Equal(StatusCode.Unauthenticated, await StatusAsync(name, "wrong password"));
        var until = host.Time.GetUtcNow().AddMinutes(15);
        host.Time.Advance(TimeSpan.FromMinutes(14));

        var failure = await Assert.ThrowsAsync<RpcException>(() => host.SignInAsync(name));

        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
        Assert.Equal(until, Assert.IsType<Exhausted>(RpcErrors.Refusal(failure)).Until);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(known ? StatusCode.OK : StatusCode.Unauthenticated, await StatusAsync(name, WorkforceHost.Password));
    }

    [Fact]
    public async Task SignIn_SuccessBetweenFailures_StartsTheCountAgain()
    {
        var name = (await host.AddPersonAsync()).Name;
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++) await StatusAsync(name, "wrong password");
            Assert.Equal(StatusCode.OK, await StatusAsync(name, WorkforceHost.Password));
        }
    }

    [Fact]
    public async Task SignIn_ManyAttemptsAtOnce_OnlyFiveAreJudged()
    {
        var name = (await host.AddPersonAsync()).Name;

        var statuses = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => StatusAsync(name, "wrong password")));

        Assert.Equal(5, statuses.Count(status => status == StatusCode.Unauthenticated));
        Assert.Equal(7, statuses.Count(status => status == StatusCode.ResourceExhausted));
    }

    [Fact]
    public async Task SetPassword_LockedOut_LiftsTheLock()
    {
        var account = await host.AddPersonAsync();
        for (var i = 0; i < 5; i++) await StatusAsync(account.Name, "wrong password");
        var listed = await host.Accounts().ListAccountsAsync(new() { Page = new() { PageSize = 500 } });
        Assert.Equal(host.Time.GetUtcNow().AddMinutes(15), DateTimeOffset.Parse(listed.Accounts.Single(one => one.Name == account.Name).LockedUntil, null));

        var reset = await host.Accounts().ResetPasswordAsync(new() { RequestId = WorkforceHost.Key(), AccountId = account.AccountId });
        await host.SetPasswordAsync(reset, "another good password");

        Assert.Equal(StatusCode.OK, await StatusAsync(account.Name, "another good password"));
    }

    [Fact]
    public async Task SignIn_AnyOutcome_IsInTheAccessLogWithoutWhatWasTyped()
    {
        var account = await host.AddPersonAsync();
        await StatusAsync(account.Name, "wrong password");
        await StatusAsync("typed.too.early", "wrong password");
        await StatusAsync(account.Name, WorkforceHost.Password);

        var log = await host.AccessLogAsync();

        Assert.Contains((account.AccountId, "sign_in_refused", account.AccountId), log);
        Assert.Contains((account.AccountId, "sign_in", account.AccountId), log);
        Assert.Contains(("", "sign_in_refused", ""), log);
    }

    private async Task<StatusCode> StatusAsync(string name, string password)
    {
        try
        {
            await host.SignInAsync(name, password);
            return StatusCode.OK;
        }
        catch (RpcException e)
        {
            return e.StatusCode;
        }
    }
}
