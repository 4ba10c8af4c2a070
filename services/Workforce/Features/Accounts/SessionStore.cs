using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>The sessions of people who are signed in.</summary>
internal static class SessionStore
{
    public static Task<SignedInSession?> ByIdAsync(Session session, string id) =>
        session.OneAsync<SignedInSession>(SessionSql.ById, new { id });

    /// <summary>The ids of an account's sessions.</summary>
    public static async Task<IReadOnlyList<string>> ListByAccountAsync(Session session, string id) =>
        [.. (await session.ListAsync<string>(SessionSql.ListByAccount, new { id })).Select(one => one.Trim())];

    public static Task InsertAsync(Tx tx, SignedInSession session) => tx.ExecuteAsync(SessionSql.Insert, session);

    public static Task UpdateAsync(Tx tx, SignedInSession session) =>
        tx.ExecuteAsync(SessionSql.Update, new { session.Sequence, session.RefreshedAt, session.SessionId });

    /// <summary>The number of sessions that there were: 0 or 1.</summary>
    public static Task<int> DeleteAsync(Tx tx, string id) => tx.ExecuteAsync(SessionSql.Delete, new { id });

    /// <summary>Forgets the sessions that are over by age.</summary>
    public static Task DeleteOldAsync(Tx tx, DateTimeOffset started, DateTimeOffset refreshed) =>
        tx.ExecuteAsync(SessionSql.DeleteOld, new { started, refreshed });
}
