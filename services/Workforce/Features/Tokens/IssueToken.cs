using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Workforce.Features.Tokens;

/// <summary>Issues a bearer token for a program.</summary>
public sealed class IssueToken(Db<WorkforceService> db, AccessTokens tokens, TimeProvider time)
{
    /// <summary>The registration and the token, which is made again for a retry and never stored.</summary>
    /// <param name="label">What it is for.</param>
    /// <param name="role">One of the roles of people.</param>
    /// <param name="days">How long it is good for.</param>
    /// <param name="actor">Who issues it.</param>
    /// <param name="request">The command's key.</param>
    /// <param name="cancellation">The caller's.</param>
    public async Task<(Token Token, string Bearer)> HandleAsync(
        string label, string role, int days, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var token = await db.WriteAsync(tx => Once.RunAsync(tx, request, now, async () =>
        {
            var issued = new Token
            {
                TokenId = Guid.CreateVersion7(now).ToString(),
                Version = 1,
                Label = label,
                Role = role,
                IssuedBy = actor.Name,
                IssuedAt = now,
                ExpiresAt = now.AddDays(days)
            };
            await TokenStore.InsertAsync(tx, issued);
            AccessLog.Add(tx, actor, now, AccessAction.Issue, "token", issued.TokenId, $"role: {role}; days: {days}");
            return issued;
        }), cancellation);
        var program = new Actor { AccountId = token.TokenId, Name = token.Label, Roles = [token.Role], TokenId = token.TokenId };
        return (token, tokens.Make(program, token.ExpiresAt));
    }
}
