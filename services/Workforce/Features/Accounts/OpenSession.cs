namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>What a person who signed in gets.</summary>
/// <param name="Account">Who it is.</param>
/// <param name="AccessToken">Bearer token.</param>
/// <param name="AccessUntil">When it ends (UTC).</param>
/// <param name="RefreshToken">Good for one refresh.</param>
public sealed record OpenSession(Account Account, string AccessToken, DateTimeOffset AccessUntil, string RefreshToken);
