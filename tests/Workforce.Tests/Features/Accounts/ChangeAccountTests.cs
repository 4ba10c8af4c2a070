using System.Buffers.Text;
using System.Text;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Tests.Features.Accounts;

/// <summary>A host of its own for every test: who is the last administrator depends on every account.</summary>
public sealed class ChangeAccountTests : IAsyncLifetime
{
    private readonly WorkforceHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<Account> ChangeAsync(Account account, Action<Account> change)
    {
        var wanted = account.Clone();
        change(wanted);
        return await _host.Accounts().ChangeAccountAsync(new() { RequestId = WorkforceHost.Key(), Account = wanted });
    }

    private async Task<T> RefusedAsync<T>(Account account, Action<Account> change) where T : Refusal =>
        Assert.IsType<T>(RpcErrors.Refusal(await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => ChangeAsync(account, change))));

    [Fact]
    public async Task ChangeAccount_EveryFieldThatMayChange_ChangesAndRaisesTheVersion()
    {
        var account = await _host.AddPersonAsync();

        var changed = await ChangeAsync(account, one => (one.DisplayName, one.Disabled) = ("Jo Smith", true));
        changed = await ChangeAsync(changed, one => { one.Roles.Clear(); one.Roles.Add(Roles.Analyst); one.Disabled = false; });

        Assert.Equal((3, "Jo Smith", false), (changed.Version, changed.DisplayName, changed.Disabled));
        Assert.Equal([Roles.Analyst], changed.Roles);
        var listed = await _host.Accounts().ListAccountsAsync(new());
        Assert.Equal(changed, listed.Accounts.Single(one => one.AccountId == account.AccountId));
    }

    [Fact]
    public async Task ChangeAccount_StaleOrUnknownOrRenamed_IsRefused()
    {
        var account = await _host.AddPersonAsync();
        await ChangeAsync(account, one => one.DisplayName = "First");

        Assert.Equal(2, (await RefusedAsync<StaleVersion>(account, one => one.DisplayName = "Second")).CurrentVersion);
        Assert.Equal("account", (await RefusedAsync<NotFound>(account, one => one.AccountId = "none")).Kind);
        Assert.Equal("account.name", Assert.Single((await RefusedAsync<InvalidInput>(account, one => (one.Name, one.Version) = ("renamed", 2))).Violations).Field);
    }

    [Fact]
    public async Task ChangeAccount_LastAdministratorWhoCanSignIn_Stays()
    {
        var first = await _host.AddPersonAsync(Roles.Administrator);
        var second = await _host.AddAccountAsync(Roles.Administrator);

        Assert.Equal("LAST_ADMINISTRATOR", (await RefusedAsync<RuleBroken>(first, one => one.Disabled = true)).Rule);
        Assert.Equal("LAST_ADMINISTRATOR", (await RefusedAsync<RuleBroken>(first, one => { one.Roles.Clear(); one.Roles.Add(Roles.Manager); })).Rule);
        await ChangeAsync(first, one => one.DisplayName = "Still here");

        await _host.SetPasswordAsync(second);
        var disabled = await ChangeAsync(first, one => (one.Disabled, one.Version) = (true, 2));
        Assert.True(disabled.Disabled);
        Assert.Equal("LAST_ADMINISTRATOR", (await RefusedAsync<RuleBroken>(second.Account, one => one.Disabled = true)).Rule);
    }

    [Fact]
    public async Task AddFirstAdministrator_NobodyYet_GivesACodeUntilItIsUsed()
    {
        var service = _host.Accounts(Roles.Service);
        var first = await service.AddFirstAdministratorAsync(new() { Name = "Admin.One" });
        Assert.Equal(("admin.one", Roles.Administrator), (first.Account.Name, first.Account.Roles.Single()));
        var again = await service.AddFirstAdministratorAsync(new() { Name = "admin.one" });
        Assert.Equal(first.Account.AccountId, again.Account.AccountId);
        Assert.NotEqual(first.OneTimeCode, again.OneTimeCode);

        var other = await WorkforceHost.FailureAsync(service.AddFirstAdministratorAsync(new() { Name = "admin.two" }));
        await _host.SetPasswordAsync(again);
        var late = await WorkforceHost.FailureAsync(service.AddFirstAdministratorAsync(new() { Name = "admin.one" }));

        Assert.Equal("ADMINISTRATOR_EXISTS", Assert.IsType<RuleBroken>(RpcErrors.Refusal(other)).Rule);
        Assert.Equal("ADMINISTRATOR_EXISTS", Assert.IsType<RuleBroken>(RpcErrors.Refusal(late)).Rule);
        Assert.Equal([Roles.Administrator], (await _host.SignInAsync("admin.one")).Roles);
    }

    [Fact]
    public async Task AddFirstAdministrator_NameThatIsNone_IsRefused()
    {
        var failure = await WorkforceHost.FailureAsync(_host.Accounts(Roles.Service).AddFirstAdministratorAsync(new() { Name = "A B" }));

        Assert.Equal("name", Assert.Single(Assert.IsType<InvalidInput>(RpcErrors.Refusal(failure)).Violations).Field);
    }

    [Fact]
    public async Task ListAccounts_PageByPage_ShowsEveryAccountOnceInOrderOfName()
    {
        for (var i = 0; i < 5; i++) await _host.AddAccountAsync();
        var (names, tokens, token) = (new List<string>(), new List<string>(), "");
        do
        {
            var page = await _host.Accounts().ListAccountsAsync(new() { Page = new() { PageSize = 2, PageToken = token } });
            names.AddRange(page.Accounts.Select(account => account.Name));
            tokens.Add(token = page.NextPageToken);
        }
        while (token.Length > 0);

        Assert.Equal(3, tokens.Count);
        Assert.Equal(5, names.Distinct().Count());
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        var read = tokens.Select(one => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(one))).ToList();
        Assert.DoesNotContain(read, one => names.Any(name => one.Contains(name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(501, "", "page.page_size")]
    [InlineData(-1, "", "page.page_size")]
    [InlineData(1, "rubbish", "page.page_token")]
    public async Task ListAccounts_BadPage_NamesTheField(int size, string token, string field)
    {
        var failure = await WorkforceHost.FailureAsync(_host.Accounts().ListAccountsAsync(new() { Page = new() { PageSize = size, PageToken = token } }));

        Assert.Equal(field, Assert.Single(Assert.IsType<InvalidInput>(RpcErrors.Refusal(failure)).Violations).Field);
    }
}
