using System.Threading.RateLimiting;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>
/// How often one address may try to sign in. The lock-out guards a name; this guards everybody against somebody who tries name
/// after name: each attempt costs the work of a hash and an entry of the access log, which stays.
/// </summary>
public sealed class SignInLimit(WorkforceSettings settings) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _attempts = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new() { PermitLimit = settings.SignInsPerMinute, Window = Window }));

    /// <exception cref="Exhausted">This address has tried too often in this minute.</exception>
    public void Take(string address)
    {
        using var lease = _attempts.AttemptAcquire(address);
        if (!lease.IsAcquired) throw new Exhausted("Too many attempts to sign in from this address. Wait a minute, then try again.");
    }

    public void Dispose() => _attempts.Dispose();
}
