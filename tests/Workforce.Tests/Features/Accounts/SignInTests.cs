using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Workforce.Tests.Features.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task SignIn_RightPassword_GivesATokenWithTheAccountsRoles()
    {
        await using var host = await WorkforceHost.StartAsync();
        await host.AddPersonAsync("jo.smith", Roles.Administrator);

        var session = await host.Accounts().SignInAsync(new() { Name = " Jo.Smith ", Password = People.Password });

        Assert.Equal("jo.smith", session.Name);
        Assert.Equal("Person jo.smith", session.DisplayName);
        Assert.Equal([Roles.Administrator], session.Roles);
        Assert.Equal("2026-11-20T09:05:00.000Z", session.AccessUntil);
        var listed = await new Contracts.Workforce.V1.Accounts.AccountsClient(host.With(session.AccessToken)).ListAccountsAsync(new());
        Assert.Equal("2026-11-20T09:00:00.000Z", Assert.Single(listed.Accounts).LastSignedIn);
    }
}
