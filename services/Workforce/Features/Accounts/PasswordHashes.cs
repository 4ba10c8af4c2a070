using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>
/// Makes and checks password hashes with the framework's hasher (PBKDF2 with HMAC-SHA512). It is slow on purpose, so it gets
/// half of the processors at most: a flood of sign-ins leaves the others' work alone.
/// </summary>
public sealed class PasswordHashes : IDisposable
{
    private const int Iterations = 210_000;

    // The hasher asks for a user and does not look at it.
    private static readonly object Nobody = new();

    private readonly PasswordHasher<object> _hasher =
        new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    private readonly SemaphoreSlim _turn = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly Lazy<string> _stranger;

    public PasswordHashes() => _stranger = new(() => _hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));

    public Task<string> HashAsync(string password, CancellationToken cancellation) =>
        InTurnAsync(() => _hasher.HashPassword(Nobody, Password.Normal(password)), cancellation);

    /// <summary>
    /// Whether the password is right. Where there is no hash to compare with it does the same work and says no, so that the
    /// time taken tells nothing about who has an account.
    /// </summary>
    public async Task<bool> VerifyAsync(string? hash, string password, CancellationToken cancellation)
    {
        var given = password.Length > Password.Longest ? "" : Password.Normal(password);
        var result = await InTurnAsync(() => _hasher.VerifyHashedPassword(Nobody, hash ?? _stranger.Value, given), cancellation);
        return hash is not null && result != PasswordVerificationResult.Failed;
    }

    public void Dispose() => _turn.Dispose();

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return work();
        }
        finally
        {
            _turn.Release();
        }
    }
}
