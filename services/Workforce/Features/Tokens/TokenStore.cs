using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Tokens;

internal static class TokenStore
{
    public static Task<IReadOnlyList<Token>> ListAsync(Session session) => session.ListAsync<Token>(TokenSql.List);

    public static Task<Token?> ByIdAsync(Session session, string id) => session.OneAsync<Token>(TokenSql.ById, new { id });

    public static Task InsertAsync(Tx tx, Token token) => tx.ExecuteAsync(TokenSql.Insert, token);

    public static Task UpdateRevokedAsync(Tx tx, Token token) => tx.ExecuteAsync(TokenSql.UpdateRevoked, token);

    /// <summary>Does nothing where a later use is known, or the token is not.</summary>
    public static Task UpdateLastUsedAsync(Tx tx, string id, DateTimeOffset at) => tx.ExecuteAsync(TokenSql.UpdateLastUsed, new { id, at });
}
