using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Common.Security;

/// <summary>
/// Makes bearer tokens that every service of the installation can read: tickets of the framework's BearerToken scheme,
/// protected with the shared key ring.
/// </summary>
public sealed class AccessTokens(IOptionsMonitor<BearerTokenOptions> options)
{
    /// <summary>The authentication scheme's name.</summary>
    public const string Scheme = "CsWorkPerf";

    private const string NameClaim = "name", AccountClaim = "sub", RoleClaim = "role", WorkerClaim = "worker", TokenClaim = "jti";

    /// <summary>A token for <paramref name="actor"/> that ends at <paramref name="until"/> (UTC).</summary>
    public string Make(Actor actor, DateTimeOffset until)
    {
        var identity = new ClaimsIdentity(Scheme, NameClaim, RoleClaim);
        identity.AddClaim(new Claim(AccountClaim, actor.AccountId));
        identity.AddClaim(new Claim(NameClaim, actor.Name));
        if (actor.WorkerId is not null) identity.AddClaim(new Claim(WorkerClaim, actor.WorkerId));
        if (actor.TokenId is not null) identity.AddClaim(new Claim(TokenClaim, actor.TokenId));
        foreach (var role in actor.Roles) identity.AddClaim(new Claim(RoleClaim, role));
        var properties = new AuthenticationProperties { ExpiresUtc = until };
        return options.Get(Scheme).BearerTokenProtector.Protect(new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme));
    }

    /// <summary>Who the signed-in principal is; null for one that is not signed in.</summary>
    public static Actor? Actor(ClaimsPrincipal principal)
    {
        if (principal.Identity?.IsAuthenticated != true || principal.FindFirst(AccountClaim)?.Value is not { } account) return null;
        return new Actor
        {
            AccountId = account,
            Name = principal.FindFirst(NameClaim)?.Value ?? account,
            Roles = [.. principal.FindAll(RoleClaim).Select(claim => claim.Value)],
            WorkerId = principal.FindFirst(WorkerClaim)?.Value,
            TokenId = principal.FindFirst(TokenClaim)?.Value
        };
    }
}
