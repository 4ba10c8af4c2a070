using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>Gives a new one-time code for a forgotten password. The password holds until the code is used.</summary>
public sealed class ResetPassword(Db<WorkforceService> db, WorkforceSettings settings, TimeProvider time)
{
    /// <summary>The account with its code; a retry gives another code, for the first one was not kept.</summary>
    /// <exception cref="NotFound"/>
    public Task<NewAccount> HandleAsync(string accountId, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var code = OneTimeCode.New();
        return db.WriteAsync(async tx =>
        {
            var now = time.GetUtcNow();
            var account = await Once.RunAsync(tx, request, now, async () =>
            {
                AccessLog.Add(tx, actor, now, AccessAction.MakeOneTimeCode, "account", accountId);
                return await AccountStore.ByIdAsync(tx, accountId, now) ?? throw new NotFound("account", accountId);
            });
            await AccountStore.UpdateCodeAsync(tx, accountId, OneTimeCode.Hash(code), now + settings.Code);
            return new NewAccount(account, code);
        }, cancellation);
    }
}
