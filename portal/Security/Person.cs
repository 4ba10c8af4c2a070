using System.Security.Claims;

namespace CsWorkPerf.Portal.Security;

/// <summary>What the session says about the signed-in person.</summary>
public static class Person
{
    public const string DisplayNameClaim = "display_name", WorkerIdClaim = "worker_id", AccountIdClaim = "account_id";

    public static string DisplayName(this ClaimsPrincipal user) =>
        user.FindFirstValue(DisplayNameClaim) is { Length: > 0 } name ? name : user.Identity?.Name ?? "";

    /// <summary>The person's account; empty where nobody is signed in.</summary>
    public static string AccountId(this ClaimsPrincipal user) => user.FindFirstValue(AccountIdClaim) ?? "";

    /// <summary>The worker linked to the account; empty if none.</summary>
    public static string WorkerId(this ClaimsPrincipal user) => user.FindFirstValue(WorkerIdClaim) ?? "";
}
