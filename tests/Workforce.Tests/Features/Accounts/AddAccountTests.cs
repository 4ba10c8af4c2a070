using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Tests.Features.Accounts;

public sealed class AddAccountTests(WorkforceHost host) : IClassFixture<WorkforceHost>
{
    private static AddAccountRequest Request(Action<AddAccountRequest>? change = null)
    {
        var request = new AddAccountRequest { RequestId = WorkforceHost.Key(), Name = "a" + Guid.NewGuid().ToString("N"), Roles = { Roles.Auditor } };
        change?.Invoke(request);
        return request;
    }

    private async Task<T> RefusedAsync<T>(AddAccountRequest request) where T : Refusal =>
        Assert.IsType<T>(RpcErrors.Refusal(await WorkforceHost.FailureAsync(host.Accounts().AddAccountAsync(request))));

    [Fact]
    public async Task AddAccount_NoDisplayName_ShowsTheSignInName()
    {
        var request = Request(one => one.Roles.Add(Roles.Practitioner));

        var account = (await host.Accounts().AddAccountAsync(request)).Account;

        Assert.Equal(request.Name, account.DisplayName);
        Assert.Equal([Roles.Practitioner, Roles.Auditor], account.Roles);
        Assert.Equal(1, account.Version);
        Assert.False(account.PasswordSet);
        Assert.Contains(("account-administrator", "add", account.AccountId), await host.AccessLogAsync());
    }

    [Theory]
    [InlineData("ab", "name")]
    [InlineData("with space", "name")]
    [InlineData("jo_smith", "name")]
    [InlineData("zoë.smith", "name")]
    [InlineData("", "name")]
    public async Task AddAccount_NotASignInName_IsRefused(string name, string field) =>
        Assert.Equal(field, Assert.Single((await RefusedAsync<InvalidInput>(Request(one => one.Name = name))).Violations).Field);

    [Fact]
    public async Task AddAccount_NamesOfTheShortestAndLongest_AreTaken()
    {
        await host.Accounts().AddAccountAsync(Request(one => one.Name = "a.1"));
        await host.Accounts().AddAccountAsync(Request(one => one.Name = new string('b', 64)));
        await RefusedAsync<InvalidInput>(Request(one => one.Name = new string('b', 65)));
    }

    [Fact]
    public async Task AddAccount_SeveralFieldsAtFault_NamesThemAll()
    {
        var refused = await RefusedAsync<InvalidInput>(Request(one =>
        {
            one.DisplayName = "two\u0007bells";
            one.Roles.Add("service");
            one.WorkerId = new string('w', 65);
        }));

        Assert.Equal([("display_name", "CONTROL_CHARACTER"), ("roles", "UNKNOWN_CODE"), ("worker_id", "TOO_LONG")],
            refused.Violations.Select(violation => (violation.Field, violation.Reason)));
    }

    [Fact]
    public async Task AddAccount_NoRole_IsRefused() =>
        Assert.Equal("REQUIRED", Assert.Single((await RefusedAsync<InvalidInput>(Request(one => one.Roles.Clear()))).Violations).Reason);

    [Fact]
    public async Task AddAccount_UnknownWorker_IsRefused() =>
        Assert.Equal("UNKNOWN_WORKER", Assert.Single((await RefusedAsync<InvalidInput>(Request(one => one.WorkerId = Guid.NewGuid().ToString()))).Violations).Reason);

    [Fact]
    public async Task AddAccount_NameTakenInAnyCase_AlreadyExistsWithoutRepeatingIt()
    {
        var first = Request();
        await host.Accounts().AddAccountAsync(first);

        var refused = await RefusedAsync<AlreadyExists>(Request(one => one.Name = first.Name.ToUpperInvariant()));

        Assert.DoesNotContain(first.Name, refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AddAccount_Retried_AnswersTheSameAccountWithANewCode()
    {
        var request = Request();
        var first = await host.Accounts().AddAccountAsync(request);
        var again = await host.Accounts().AddAccountAsync(request);

        Assert.Equal(first.Account, again.Account);
        Assert.NotEqual(first.OneTimeCode, again.OneTimeCode);
        var failure = await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => host.SetPasswordAsync(first));
        Assert.Equal("CODE_INVALID", Assert.IsType<RuleBroken>(RpcErrors.Refusal(failure)).Rule);
        await host.SetPasswordAsync(again);
    }

    [Fact]
    public async Task AddAccount_RequestIdOfAnotherRequest_IsRefused()
    {
        var request = Request();
        await host.Accounts().AddAccountAsync(request);

        var refused = await RefusedAsync<RuleBroken>(Request(one => one.RequestId = request.RequestId));

        Assert.Equal("REQUEST_ID_REUSED", refused.Rule);
    }

    [Fact]
    public async Task AddAccount_NoRequestId_IsRefused() =>
        Assert.Equal("request_id", Assert.Single((await RefusedAsync<InvalidInput>(Request(one => one.RequestId = ""))).Violations).Field);
}
