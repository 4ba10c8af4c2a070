using System.Globalization;
using System.Security.Claims;
using CsWorkPerf.Contracts.Workforce.V1;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CsWorkPerf.Portal.Security;

/// <summary>What the encrypted cookie holds: who it is, the access token and what renews it.</summary>
public static class SessionTickets
{
    private const string AccessToken = "access_token", AccessUntil = "access_until", RefreshToken = "refresh_token";

    public static ClaimsPrincipal Principal(Session session) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.Name, session.Name),
        new(Person.DisplayNameClaim, session.DisplayName),
        new(Person.AccountIdClaim, session.AccountId),
        new(Person.WorkerIdClaim, session.WorkerId),
        .. session.Roles.Select(role => new Claim(ClaimTypes.Role, role)),
    ], CookieAuthenticationDefaults.AuthenticationScheme));

    public static void Store(AuthenticationProperties properties, Session session) => properties.StoreTokens(
    [
        new AuthenticationToken { Name = AccessToken, Value = session.AccessToken },
        new AuthenticationToken { Name = AccessUntil, Value = session.AccessUntil },
        new AuthenticationToken { Name = RefreshToken, Value = session.RefreshToken },
    ]);

    public static string AccessOf(AuthenticationProperties properties) => properties.GetTokenValue(AccessToken) ?? "";

    public static string RefreshOf(AuthenticationProperties? properties) => properties?.GetTokenValue(RefreshToken) ?? "";

    /// <summary>When the access token ends; the earliest time where that cannot be read.</summary>
    public static DateTimeOffset AccessUntilOf(AuthenticationProperties properties) =>
        DateTimeOffset.TryParse(properties.GetTokenValue(AccessUntil), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
            ? until
            : DateTimeOffset.MinValue;
}
