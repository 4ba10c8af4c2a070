namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>What an account is let in by: hashes only, never shown to anyone.</summary>
public sealed record Secrets
{
    public string? PasswordHash { get; init; }

    /// <summary>Hash of the one-time code, while there is one.</summary>
    public string? CodeHash { get; init; }

    public DateTimeOffset? CodeUntil { get; init; }

    /// <summary>Whether <paramref name="code"/> may set the password now.</summary>
    public bool Accepts(string code, DateTimeOffset now) =>
        CodeHash is not null && CodeUntil > now && OneTimeCode.Matches(code, CodeHash);
}
