using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>Adds an account.</summary>
public sealed class AddAccount(Db<WorkforceService> db, WorkforceSettings settings, TimeProvider time)
{
    /// <summary>The account with its one-time code; a retry gives a new code, for the first one was not kept.</summary>
    /// <exception cref="AlreadyExists">The name is taken.</exception>
    /// <exception cref="InvalidInput">The worker is not known.</exception>
    public Task<NewAccount> HandleAsync(Account wanted, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var code = OneTimeCode.New();
        return db.WriteAsync(async tx =>
        {
            var now = time.GetUtcNow();
            var account = await Once.RunAsync(tx, request, now, () => AddAsync(tx, wanted, actor, now));
            await AccountStore.UpdateCodeAsync(tx, account.AccountId, OneTimeCode.Hash(code), now + settings.Code);
            return new NewAccount(account, code);
        }, cancellation);
    }

    internal static async Task<Account> AddAsync(Tx tx, Account wanted, Actor actor, DateTimeOffset now)
    {
        if (await AccountStore.ByNameAsync(tx, wanted.Name, now) is not null) throw new AlreadyExists("account", "this sign-in name");
        await LinkedWorker.CheckAsync(tx, wanted.WorkerId);
        var account = wanted with { AccountId = Guid.CreateVersion7(now).ToString(), Version = 1 };
        await AccountStore.InsertAsync(tx, account, now);
        AccessLog.Add(tx, actor, now, AccessAction.Add, "account", account.AccountId, "roles: " + string.Join(' ', account.Roles));
        return account;
    }
}
