using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>Sets a password by one-time code.</summary>
public sealed class SetPassword(Db<WorkforceService> db, PasswordHashes hashes, TimeProvider time)
{
    /// <exception cref="RuleBroken">The password breaks a rule (<see cref="Password.Check"/>), or CODE_INVALID.</exception>
    public async Task HandleAsync(string name, string code, string password, CancellationToken cancellation)
    {
        var normal = Account.Normal(name);
        Password.Check(password, normal);
        var hash = hashes.Hash(password);
        await db.WriteAsync(async tx =>
        {
            var now = time.GetUtcNow();
            var account = await AccountStore.ByNameAsync(tx, normal, now);
            if (account is null || !(await AccountStore.SecretsByIdAsync(tx, account.AccountId)).Accepts(code, now))
                throw new RuleBroken("CODE_INVALID", "The name or the one-time code is wrong, or the code was used or is too old; ask an administrator for a new one.");
            await AccountStore.UpdatePasswordAsync(tx, account.AccountId, hash);
            await SignInAttemptStore.DeleteAsync(tx, account.Name);
            await SessionStore.DeleteByAccountAsync(tx, account.AccountId);
            AccessLog.Add(tx, SessionTokens.ActorOf(account), now, "password_set", "account", account.AccountId);
        }, cancellation);
    }
}
