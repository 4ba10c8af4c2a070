using System.Globalization;
using System.Security.Cryptography;
using CsWorkPerf.Common.Security;
using Microsoft.AspNetCore.DataProtection;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>
/// Makes the tokens of a session. A refresh token is the session's id and step, sealed with the key ring: nothing that opens
/// a session is stored.
/// </summary>
public sealed class SessionTokens(AccessTokens access, IDataProtectionProvider protection, WorkforceSettings settings)
{
    /// <summary>How long an access token is good for: how long a new role takes to hold everywhere.</summary>
    public static readonly TimeSpan AccessLife = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _seal = protection.CreateProtector("CsWorkPerf.RefreshToken");

    public OpenSession Open(Account account, SignedInSession session, DateTimeOffset now)
    {
        var end = session.StartedAt + settings.SessionLife;
        var until = now + AccessLife < end ? now + AccessLife : end;
        return new(account, access.Make(ActorOf(account) with { TokenId = session.SessionId }, until), until,
            _seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{session.SessionId} {session.Sequence}")));
    }

    /// <summary>Session and step of a refresh token; null for a text that is none of ours.</summary>
    public (string SessionId, int Sequence)? Read(string refreshToken)
    {
        try
        {
            var parts = _seal.Unprotect(refreshToken).Split(' ');
            return (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static Actor ActorOf(Account account) => new()
    {
        AccountId = account.AccountId,
        Name = account.DisplayName,
        Roles = account.Roles,
        WorkerId = account.WorkerId
    };
}
