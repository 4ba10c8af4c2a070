using System.Globalization;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>Signs a person in by name and password.</summary>
public sealed class SignIn(Db<WorkforceService> db, PasswordHashes hashes, SessionTokens tokens, WorkforceSettings settings, TimeProvider time)
{
    private static readonly Actor Stranger = new() { AccountId = "", Name = "", Roles = [] };

    /// <summary>The session; null where name or password is wrong or the account is disabled.</summary>
    /// <exception cref="Exhausted">Too many failures in a row; says until when.</exception>
    public async Task<OpenSession?> HandleAsync(string name, string password, CancellationToken cancellation)
    {
        var normal = Account.Normal(name);
        var attempt = Account.IsName(normal) ? await db.WriteAsync(tx => BeginAsync(tx, normal), cancellation) : new(null, null);
        // Outside the transaction: hashing is slow on purpose, and the writer has others to serve.
        var right = await hashes.VerifyAsync(attempt.PasswordHash, password, cancellation);
        return await db.WriteAsync(tx => EndAsync(tx, attempt.AccountId, right), cancellation);
    }

    private async Task<Attempt> BeginAsync(Tx tx, string name)
    {
        var now = time.GetUtcNow();
        await SignInAttemptStore.DeleteOldAsync(tx, now);
        var before = await SignInAttemptStore.ByNameAsync(tx, name);
        if (before?.LockedUntil is { } until)
            throw new Exhausted($"Too many failed attempts. Signing in is locked until {Shown(until)}; wait, or ask an administrator for a one-time code.", until);
        await SignInAttemptStore.SaveAsync(tx, SignInAttempts.OneMore(before, name, now, settings));

        var account = await AccountStore.ByNameAsync(tx, name, now);
        return account is null ? new(null, null) : new(account.AccountId, (await AccountStore.SecretsByIdAsync(tx, account.AccountId)).PasswordHash);
    }

    // In the person's own time, and not before the lock ends.
    private string Shown(DateTimeOffset until)
    {
        var (today, moment) = (LondonTime.Today(time), LocalMoment.From(until.AddMinutes(1).AddTicks(-1)));
        var clock = moment.Time?.ToString("HH:mm", CultureInfo.InvariantCulture);
        return moment.Day == today ? $"{clock}" : string.Create(CultureInfo.InvariantCulture, $"{clock} on {moment.Day:d MMMM yyyy}");
    }

    private async Task<OpenSession?> EndAsync(Tx tx, string? accountId, bool right)
    {
        var now = time.GetUtcNow();
        var account = accountId is null ? null : await AccountStore.ByIdAsync(tx, accountId, now);
        if (account is null || account.Disabled || !right)
        {
            // A name that nobody has costs the same work, and is not written down: it may be a password typed too early.
            AccessLog.Add(tx, account is null ? Stranger : SessionTokens.ActorOf(account), now, AccessAction.SignInRefused, "account", accountId ?? "");
            return null;
        }

        AccessLog.Add(tx, SessionTokens.ActorOf(account), now, AccessAction.SignIn, "account", account.AccountId);
        await SignInAttemptStore.DeleteAsync(tx, account.Name);
        await AccountStore.UpdateLastSignedInAsync(tx, account.AccountId, now);
        await SessionStore.DeleteOldAsync(tx, now - settings.SessionLife, now - settings.Idle);
        var session = new SignedInSession
        {
            SessionId = Guid.CreateVersion7(now).ToString(),
            AccountId = account.AccountId,
            Sequence = 1,
            StartedAt = now,
            RefreshedAt = now
        };
        await SessionStore.InsertAsync(tx, session);
        return tokens.Open(account with { LastSignedIn = now, LockedUntil = null }, session, now);
    }

    private sealed record Attempt(string? AccountId, string? PasswordHash);
}
