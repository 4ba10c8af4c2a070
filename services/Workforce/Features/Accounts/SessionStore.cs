using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>The sessions of people who are signed in.</summary>
internal static class SessionStore
{
    public static Task<SignedInSession?> ByIdAsync(Session session, string id) =>
        session.OneAsync<SignedInSession>(SessionSql.ById, new { id });

    public static Task InsertAsync(Tx tx, SignedInSession session) => tx.ExecuteAsync(SessionSql.Insert, session);

    public static Task UpdateAsync(Tx tx, SignedInSession session) =>
        tx.ExecuteAsync(SessionSql.Update, new { session.Sequence, session.RefreshedAt, session.SessionId });

    public static Task DeleteAsync(Tx tx, string id) => tx.ExecuteAsync(SessionSql.Delete, new { id });

    public static Task DeleteByAccountAsync(Tx tx, string id) => tx.ExecuteAsync(SessionSql.DeleteByAccount, new { id });

    /// <summary>Forgets the sessions that are over by age.</summary>
    public static Task DeleteOldAsync(Tx tx, DateTimeOffset started, DateTimeOffset refreshed) =>
        tx.ExecuteAsync(SessionSql.DeleteOld, new { started, refreshed });
}
