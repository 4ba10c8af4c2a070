using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Workforce.Tests.Features.Accounts;

/// <summary>Accounts for tests.</summary>
internal static class People
{
    public const string Password = "correct horse battery";

    public static Contracts.Workforce.V1.Accounts.AccountsClient Accounts(this TestHost host, params string[] roles) =>
        new(roles.Length == 0 ? host.As(Roles.Administrator) : host.As(roles));

    /// <summary>An account with the password <see cref="Password"/>.</summary>
    public static async Task<Account> AddPersonAsync(this TestHost host, string name, params string[] roles)
    {
        var added = await host.Accounts().AddAccountAsync(new()
        {
            RequestId = Guid.NewGuid().ToString(),
            Name = name,
            DisplayName = "Person " + name,
            Roles = { roles.Length == 0 ? [Roles.Practitioner] : roles }
        });
        await host.Accounts().SetPasswordAsync(new() { Name = name, Code = added.OneTimeCode, Password = Password });
        return added.Account;
    }
}
