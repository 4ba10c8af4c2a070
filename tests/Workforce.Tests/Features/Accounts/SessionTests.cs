using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using Grpc.Core;
using Wire = CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Tests.Features.Accounts;

public sealed class SessionTests(WorkforceHost host) : IClassFixture<WorkforceHost>
{
    private async Task<Wire.Session> StartAsync() => await host.SignInAsync((await host.AddPersonAsync()).Name);

    private async Task<Wire.Session> RefreshAsync(Wire.Session session) =>
        await host.Accounts().RefreshSessionAsync(new() { RefreshToken = session.RefreshToken });

    private async Task AssertEndedAsync(string refreshToken)
    {
        var failure = await WorkforceHost.FailureAsync(host.Accounts().RefreshSessionAsync(new() { RefreshToken = refreshToken }));
        Assert.Equal(StatusCode.Unauthenticated, failure.StatusCode);
        Assert.Equal("The session has ended; sign in again.", failure.Status.Detail);
    }

    [Fact]
    public async Task RefreshSession_NewestToken_MovesOn()
    {
        var first = await StartAsync();
        host.Time.Advance(TimeSpan.FromMinutes(4));

        var second = await RefreshAsync(first);

        Assert.NotEqual(first.RefreshToken, second.RefreshToken);
        Assert.Equal(host.Time.GetUtcNow().AddMinutes(5), DateTimeOffset.Parse(second.AccessUntil, null));
        Assert.Equal(first.AccountId, second.AccountId);
        await RefreshAsync(second);
    }

    [Fact]
    public async Task RefreshSession_SameTokenTwiceAtOnce_AnswersBothAndGoesOn()
    {
        var first = await StartAsync();

        var quicker = await RefreshAsync(first);
        host.Time.Advance(TimeSpan.FromSeconds(29));
        var slower = await RefreshAsync(first);

        // Whichever page's answer the browser kept, it can go on with it.
        host.Time.Advance(TimeSpan.FromMinutes(4));
        var next = await RefreshAsync(slower);
        host.Time.Advance(TimeSpan.FromSeconds(5));
        await RefreshAsync(quicker);
        await RefreshAsync(next);
    }

    [Fact]
    public async Task RefreshSession_OldTokenLater_EndsTheSession()
    {
        var first = await StartAsync();
        var second = await RefreshAsync(first);
        host.Time.Advance(TimeSpan.FromSeconds(30));

        await AssertEndedAsync(first.RefreshToken);

        await AssertEndedAsync(second.RefreshToken);
        Assert.Contains((first.AccountId, "session_token_reused", first.AccountId), await host.AccessLogAsync());
    }

    [Fact]
    public async Task RefreshSession_TokenTwoStepsBack_EndsTheSessionAtOnce()
    {
        var first = await StartAsync();
        var third = await RefreshAsync(await RefreshAsync(first));

        await AssertEndedAsync(first.RefreshToken);

        await AssertEndedAsync(third.RefreshToken);
    }

    [Fact]
    public async Task RefreshSession_AnHourUnused_HasEnded()
    {
        var session = await StartAsync();
        host.Time.Advance(TimeSpan.FromMinutes(59));
        session = await RefreshAsync(session);
        host.Time.Advance(TimeSpan.FromMinutes(60));

        await AssertEndedAsync(session.RefreshToken);
    }

    [Fact]
    public async Task RefreshSession_TwelveHoursOld_HasEndedAndNoTokenOutlivesIt()
    {
        var session = await StartAsync();
        var end = host.Time.GetUtcNow().AddHours(12);
        while (host.Time.GetUtcNow().AddMinutes(50) < end)
        {
            host.Time.Advance(TimeSpan.FromMinutes(50));
            session = await RefreshAsync(session);
        }
        host.Time.Advance(end - host.Time.GetUtcNow() - TimeSpan.FromMinutes(1));
        session = await RefreshAsync(session);
        Assert.Equal(end, DateTimeOffset.Parse(session.AccessUntil, null));
        host.Time.Advance(TimeSpan.FromMinutes(1));

        await AssertEndedAsync(session.RefreshToken);
    }

    [Fact]
    public async Task SignOut_Twice_EndsTheSessionWithoutError()
    {
        var session = await StartAsync();

        await host.Accounts().SignOutAsync(new() { RefreshToken = session.RefreshToken });
        await host.Accounts().SignOutAsync(new() { RefreshToken = session.RefreshToken });

        await AssertEndedAsync(session.RefreshToken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a token")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task RefreshSession_NotOurToken_IsRefusedAndSignOutIsNoError(string token)
    {
        await AssertEndedAsync(token);
        await host.Accounts().SignOutAsync(new() { RefreshToken = token });
    }

    [Fact]
    public async Task ChangeAccount_RolesOfSomebodySignedIn_HoldFromTheNextRefresh()
    {
        var session = await StartAsync();
        await ChangeAsync(session, account => account.Roles.Add(Roles.Manager));

        var next = await RefreshAsync(session);

        Assert.Equal([Roles.Practitioner, Roles.Manager], next.Roles);
    }

    [Fact]
    public async Task ChangeAccount_Disabled_EndsItsSessionsForGood()
    {
        var session = await StartAsync();

        await ChangeAsync(session, account => account.Disabled = true);
        await AssertEndedAsync(session.RefreshToken);
        await ChangeAsync(session, account => account.Disabled = false);

        await AssertEndedAsync(session.RefreshToken);
        await host.SignInAsync(session.Name);
    }

    [Fact]
    public async Task SetPassword_SignedInElsewhere_EndsThoseSessions()
    {
        var session = await StartAsync();
        var reset = await host.Accounts().ResetPasswordAsync(new() { RequestId = WorkforceHost.Key(), AccountId = session.AccountId });
        session = await RefreshAsync(session);

        await host.SetPasswordAsync(reset, "another good password");

        await AssertEndedAsync(session.RefreshToken);
    }

    [Theory]
    [InlineData("signed out")]
    [InlineData("disabled")]
    [InlineData("role taken away")]
    [InlineData("new password")]
    [InlineData("old refresh token shown")]
    public async Task Call_TokenOfSessionThatWasEnded_IsRefusedAtOnceAndToldToTheOthers(string ended)
    {
        var session = await host.SignInAsync((await host.AddPersonAsync(Roles.Practitioner, Roles.Manager)).Name);
        var directory = new Wire.Directory.DirectoryClient(host.Host.With(session.AccessToken));
        await directory.ListTeamsAsync(new());

        await EndAsync(session, ended);

        var failure = await WorkforceHost.FailureAsync(directory.ListTeamsAsync(new()));
        Assert.Equal((StatusCode.Unauthenticated, "The session has ended; sign in again."), (failure.StatusCode, failure.Status.Detail));
        var told = (await host.EventsAsync()).Select(one => one.Event).OfType<TokenRevoked>().Last();
        Assert.Equal(host.Time.GetUtcNow().AddMinutes(10), told.ForgetAt);
        Assert.True(host.Host.Get<RevokedTokens>().Contains(told.TokenId));
    }

    [Fact]
    public async Task ChangeAccount_NameOrOneMoreRole_LeavesTheSessionGoing()
    {
        var session = await StartAsync();

        await ChangeAsync(session, account => account.DisplayName = "Another name");
        await ChangeAsync(session, account => account.Roles.Add(Roles.Manager));

        await new Wire.Directory.DirectoryClient(host.Host.With(session.AccessToken)).ListTeamsAsync(new());
    }

    [Fact]
    public async Task Call_TokenOfASession_IsNotCountedAsUseOfAConsumerToken()
    {
        var session = await StartAsync();

        await new Wire.Directory.DirectoryClient(host.Host.With(session.AccessToken)).ListTeamsAsync(new());

        Assert.Empty(host.Host.Get<RevokedTokens>().TakeUsed());
    }

    private async Task EndAsync(Wire.Session session, string how)
    {
        switch (how)
        {
            case "signed out":
                await host.Accounts().SignOutAsync(new() { RefreshToken = session.RefreshToken });
                break;
            case "disabled":
                await ChangeAsync(session, account => account.Disabled = true);
                break;
            case "role taken away":
                await ChangeAsync(session, account => account.Roles.Remove(Roles.Manager));
                break;
            case "new password":
                await host.SetPasswordAsync(await host.Accounts().ResetPasswordAsync(new() { RequestId = WorkforceHost.Key(), AccountId = session.AccountId }), "another good password");
                break;
            default:
                await RefreshAsync(await RefreshAsync(session));
                await AssertEndedAsync(session.RefreshToken);
                break;
        }
    }

    private async Task ChangeAsync(Wire.Session session, Action<Wire.Account> change)
    {
        var account = (await host.Accounts().ListAccountsAsync(new() { Page = new() { PageSize = 500 } })).Accounts.Single(one => one.AccountId == session.AccountId);
        change(account);
        await host.Accounts().ChangeAccountAsync(new() { RequestId = WorkforceHost.Key(), Account = account });
    }
}
