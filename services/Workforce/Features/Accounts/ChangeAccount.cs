using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>Changes an account's display name, roles or worker, or disables it or lets it in again.</summary>
public sealed class ChangeAccount(Db<WorkforceService> db, EndSessions end, TimeProvider time)
{
    /// <exception cref="NotFound"/>
    /// <exception cref="StaleVersion"/>
    /// <exception cref="InvalidInput">The sign-in name differs, or the worker is not known.</exception>
    /// <exception cref="RuleBroken">LAST_ADMINISTRATOR.</exception>
    public Task<Account> HandleAsync(Account wanted, Actor actor, RequestKey request, CancellationToken cancellation) =>
        db.WriteAsync(tx => Once.RunAsync(tx, request, time.GetUtcNow(), () => ChangeAsync(tx, wanted, actor)), cancellation);

    private async Task<Account> ChangeAsync(Tx tx, Account wanted, Actor actor)
    {
        var now = time.GetUtcNow();
        var before = await AccountStore.ByIdAsync(tx, wanted.AccountId, now) ?? throw new NotFound("account", wanted.AccountId);
        if (before.Version != wanted.Version) throw new StaleVersion("account", before.AccountId, before.Version);
        if (before.Name != wanted.Name)
            throw new InvalidInput("account.name", "A sign-in name cannot be changed; add an account with the new name and disable this one.", "FIXED");
        if (before.WorkerId != wanted.WorkerId) await LinkedWorker.CheckAsync(tx, wanted.WorkerId);

        var after = before with
        {
            Version = before.Version + 1,
            DisplayName = wanted.DisplayName,
            Roles = wanted.Roles,
            WorkerId = wanted.WorkerId,
            Disabled = wanted.Disabled
        };
        if (before.IsWorkingAdministrator && !after.IsWorkingAdministrator) await CheckNotLastAsync(tx, before, now);
        await AccountStore.UpdateAsync(tx, after);
        if (after.MayLessThan(before)) await end.OfAsync(tx, after.AccountId);
        AccessLog.Add(tx, actor, now, AccessAction.Change, "account", after.AccountId,
            $"roles: {string.Join(' ', after.Roles)}{(after.Disabled ? "; disabled" : "")}");
        return after;
    }

    private static async Task CheckNotLastAsync(Tx tx, Account account, DateTimeOffset now)
    {
        var others = await AccountStore.ListAdministratorsAsync(tx, now);
        if (!others.Any(other => other.AccountId != account.AccountId && other.IsWorkingAdministrator))
            throw new RuleBroken("LAST_ADMINISTRATOR",
                "This is the last administrator who can sign in; let another administrator set a password first.", "account/" + account.AccountId);
    }
}
