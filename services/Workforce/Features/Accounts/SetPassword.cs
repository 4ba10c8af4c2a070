using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>Sets a password by one-time code.</summary>
public sealed class SetPassword(Db<WorkforceService> db, PasswordHashes hashes, EndSessions end, TimeProvider time)
{
    /// <exception cref="RuleBroken">The password breaks a rule (<see cref="Password.Check"/>), or CODE_INVALID.</exception>
    public async Task HandleAsync(string name, string code, string password, CancellationToken cancellation)
    {
        var normal = Account.Normal(name);
        Password.Check(password, normal);
        // First a look, so that only who has a code makes the service hash, which is slow on purpose.
        await db.ReadAsync(session => FindAsync(session, normal, code), cancellation);
        var hash = await hashes.HashAsync(password, cancellation);
        await db.WriteAsync(async tx =>
        {
            var account = await FindAsync(tx, normal, code);
            await AccountStore.UpdatePasswordAsync(tx, account.AccountId, hash);
            await SignInAttemptStore.DeleteAsync(tx, account.Name);
            await end.OfAsync(tx, account.AccountId);
            AccessLog.Add(tx, SessionTokens.ActorOf(account), time.GetUtcNow(), AccessAction.SetPassword, "account", account.AccountId);
        }, cancellation);
    }

    private async Task<Account> FindAsync(Session session, string name, string code)
    {
        var now = time.GetUtcNow();
        if (await AccountStore.ByNameAsync(session, name, now) is { } account
            && (await AccountStore.SecretsByIdAsync(session, account.AccountId)).Accepts(code, now)) return account;
        throw new RuleBroken("CODE_INVALID", "The name or the one-time code is wrong, or the code was used or is too old; ask an administrator for a new one.");
    }
}
