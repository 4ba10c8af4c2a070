using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>Attempts to sign in that have not led to a success yet.</summary>
internal static class SignInAttemptStore
{
    public static Task<SignInAttempts?> ByNameAsync(Session session, string name) =>
        session.OneAsync<SignInAttempts>(SignInAttemptSql.ByName, new { name });

    public static async Task SaveAsync(Tx tx, SignInAttempts attempts)
    {
        await DeleteAsync(tx, attempts.Name);
        await tx.ExecuteAsync(SignInAttemptSql.Insert, attempts);
    }

    public static Task DeleteAsync(Tx tx, string name) => tx.ExecuteAsync(SignInAttemptSql.Delete, new { name });

    public static Task DeleteOldAsync(Tx tx, DateTimeOffset now) => tx.ExecuteAsync(SignInAttemptSql.DeleteOld, new { now });
}
