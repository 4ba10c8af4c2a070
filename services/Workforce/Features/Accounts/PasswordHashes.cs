using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>Makes and checks password hashes with the framework's hasher (PBKDF2 with HMAC-SHA512).</summary>
public sealed class PasswordHashes
{
    private const int Iterations = 210_000;

    // The hasher asks for a user and does not look at it.
    private static readonly object Nobody = new();

    private readonly PasswordHasher<object> _hasher =
        new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    private readonly Lazy<string> _stranger;

    public PasswordHashes() => _stranger = new(() => Hash(Guid.NewGuid().ToString()));

    public string Hash(string password) => _hasher.HashPassword(Nobody, Password.Normal(password));

    /// <summary>
    /// Whether the password is right. Where there is no hash to compare with it does the same work and says no, so that the
    /// time taken tells nothing about who has an account.
    /// </summary>
    public bool Verify(string? hash, string password)
    {
        var given = password.Length > Password.Longest ? "" : Password.Normal(password);
        var result = _hasher.VerifyHashedPassword(Nobody, hash ?? _stranger.Value, given);
        return hash is not null && result != PasswordVerificationResult.Failed;
    }
}
