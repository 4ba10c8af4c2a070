using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Tests.Features.Accounts;

public sealed class SetPasswordTests(WorkforceHost host) : IClassFixture<WorkforceHost>
{
    private async Task<string> RuleAsync(string name, string code, string password = WorkforceHost.Password)
    {
        var failure = await WorkforceHost.FailureAsync(host.Accounts().SetPasswordAsync(new() { Name = name, Code = code, Password = password }));
        return Assert.IsType<RuleBroken>(RpcErrors.Refusal(failure)).Rule;
    }

    [Fact]
    public async Task SetPassword_CodeThatIsNoGood_SaysOneThing()
    {
        var added = await host.AddAccountAsync();
        var name = added.Account.Name;

        Assert.Equal("CODE_INVALID", await RuleAsync(name, "ABCDE-FGHJK-MNPQR-STVWX"));
        Assert.Equal("CODE_INVALID", await RuleAsync(name, ""));
        Assert.Equal("CODE_INVALID", await RuleAsync("nobody", added.OneTimeCode));
        await host.SetPasswordAsync(added);
        Assert.Equal("CODE_INVALID", await RuleAsync(name, added.OneTimeCode));
    }

    [Fact]
    public async Task SetPassword_CodeSevenDaysOld_IsTooOld()
    {
        var (first, second) = (await host.AddAccountAsync(), await host.AddAccountAsync());
        host.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        await host.SetPasswordAsync(first);
        host.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("CODE_INVALID", await RuleAsync(second.Account.Name, second.OneTimeCode));
    }

    [Fact]
    public async Task SetPassword_PasswordBreaksARule_LeavesTheCodeGood()
    {
        var added = await host.AddAccountAsync();

        Assert.Equal("PASSWORD_TOO_SHORT", await RuleAsync(added.Account.Name, added.OneTimeCode, "short"));
        Assert.Equal("PASSWORD_TOO_LONG", await RuleAsync(added.Account.Name, added.OneTimeCode, new string('x', 201)));
        Assert.Equal("PASSWORD_IS_NAME", await RuleAsync(added.Account.Name, added.OneTimeCode, added.Account.Name));

        await host.SetPasswordAsync(added);
        Assert.Equal(added.Account.Name, (await host.SignInAsync(added.Account.Name)).Name);
    }

    [Fact]
    public async Task ResetPassword_NewCode_VoidsTheEarlierOneAndKeepsThePasswordUntilUsed()
    {
        var added = await host.AddAccountAsync();
        await host.SetPasswordAsync(added);
        var request = new ResetPasswordRequest { RequestId = WorkforceHost.Key(), AccountId = added.Account.AccountId };
        var first = await host.Accounts().ResetPasswordAsync(request);
        var again = await host.Accounts().ResetPasswordAsync(request);

        Assert.Equal("CODE_INVALID", await RuleAsync(added.Account.Name, first.OneTimeCode));
        await host.SignInAsync(added.Account.Name);
        await host.SetPasswordAsync(again, "another good password");
        await host.SignInAsync(added.Account.Name, "another good password");
        await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => host.SignInAsync(added.Account.Name));
    }

    [Fact]
    public async Task ResetPassword_UnknownAccount_IsNotFound()
    {
        var failure = await WorkforceHost.FailureAsync(host.Accounts().ResetPasswordAsync(new() { RequestId = WorkforceHost.Key(), AccountId = "none" }));

        Assert.Equal("account", Assert.IsType<NotFound>(RpcErrors.Refusal(failure)).Kind);
    }

    [Fact]
    public async Task Secrets_AfterEverything_AreNowhereInTheDatabaseFile()
    {
        var added = await host.AddAccountAsync();
        await host.SetPasswordAsync(added, "a password to look for");
        var session = await host.SignInAsync(added.Account.Name, "a password to look for");
        var issued = await host.Tokens().IssueTokenAsync(new() { RequestId = WorkforceHost.Key(), Label = "Search", Role = "analyst", Days = 1 });

        var stored = new System.Text.StringBuilder();
        foreach (var file in System.IO.Directory.GetFiles(host.Host.Folder, "workforce.db*"))
        {
            using var reader = new StreamReader(File.Open(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), System.Text.Encoding.Latin1);
            stored.Append(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        Assert.Contains(added.Account.Name, stored.ToString(), StringComparison.Ordinal);
        foreach (var secret in new[] { "a password to look for", added.OneTimeCode, added.OneTimeCode.Replace("-", "", StringComparison.Ordinal), session.RefreshToken, session.AccessToken, issued.Bearer })
            Assert.DoesNotContain(secret, stored.ToString(), StringComparison.Ordinal);
    }
}
