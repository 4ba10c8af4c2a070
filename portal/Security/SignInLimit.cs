using System.Threading.RateLimiting;
using CsWorkPerf.Common.Security;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Portal.Security;

/// <summary>How often one address may send the forms that need no session: <c>Portal:SignInsPerMinute</c>. Looking at them is free.</summary>
public sealed class SignInLimit(IOptions<PortalSettings> settings) : IRateLimiterPolicy<string>
{
    /// <summary>The policy's name, for <see cref="EnableRateLimitingAttribute"/>.</summary>
    public const string Policy = "sign-in";

    // The status alone: the pages of errors say the rest.
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => (rejected, _) =>
    {
        rejected.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return ValueTask.CompletedTask;
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => HttpMethods.IsPost(httpContext.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(CallerAddress.Of(httpContext), _ => new() { PermitLimit = settings.Value.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) })
        : RateLimitPartition.GetNoLimiter("");
}
