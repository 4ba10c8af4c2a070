namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>
/// The attempts to sign in under a name since the last success. Names that nobody has are counted too, so that a lock-out
/// tells nothing about who has an account.
/// </summary>
public sealed record SignInAttempts
{
    public required string Name { get; init; }
    public required int Failures { get; init; }

    /// <summary>When these attempts are forgotten.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Set once there were too many.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>
    /// One more, which counts as a failure until it proves a success: a thousand at once are a thousand attempts.
    /// </summary>
    public static SignInAttempts OneMore(SignInAttempts? before, string name, DateTimeOffset now, WorkforceSettings settings)
    {
        var failures = (before?.Failures ?? 0) + 1;
        var until = now + settings.LockOut;
        return new() { Name = name, Failures = failures, Until = until, LockedUntil = failures >= settings.LockOutFailures ? until : null };
    }
}
