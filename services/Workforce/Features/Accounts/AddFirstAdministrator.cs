using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>Adds the first administrator of an installation, from its command line.</summary>
public sealed class AddFirstAdministrator(Db<WorkforceService> db, WorkforceSettings settings, TimeProvider time)
{
    /// <summary>The account with its one-time code; a new code where it is there already without a password.</summary>
    /// <exception cref="RuleBroken">ADMINISTRATOR_EXISTS.</exception>
    /// <exception cref="AlreadyExists">The name belongs to an account without the role.</exception>
    public Task<NewAccount> HandleAsync(string name, Actor actor, CancellationToken cancellation)
    {
        var code = OneTimeCode.New();
        return db.WriteAsync(async tx =>
        {
            var now = time.GetUtcNow();
            var there = await AccountStore.ListAdministratorsAsync(tx, now);
            if (there.Any(account => account.Name != name || account.PasswordSet))
                throw new RuleBroken("ADMINISTRATOR_EXISTS", "There is an administrator already; ask that person for an account or a one-time code.");
            var account = there.SingleOrDefault() ?? await AddAccount.AddAsync(tx, First(name), actor, now);
            await AccountStore.UpdateCodeAsync(tx, account.AccountId, OneTimeCode.Hash(code), now + settings.Code);
            return new NewAccount(account, code);
        }, cancellation);
    }

    private static Account First(string name) =>
        new() { AccountId = "", Version = 0, Name = name, DisplayName = name, Roles = [Roles.Administrator] };
}
