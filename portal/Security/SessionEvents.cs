using CsWorkPerf.Portal.Backends;
using Grpc.Core;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace CsWorkPerf.Portal.Security;

/// <summary>Keeps a session alive: a fresh access token before the present one ends, or out when Workforce says so.</summary>
public sealed class SessionEvents(SessionRenewal renewal, SessionToken token, TimeProvider clock) : CookieAuthenticationEvents
{
    /// <summary>How long before its end an access token is renewed, so that no call of a page meets an ended one.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        token.Value = SessionTickets.AccessOf(context.Properties);
        // Stylesheets, sign-in and the error pages must work when Workforce does not answer.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null) return;

        var (until, now) = (SessionTickets.AccessUntilOf(context.Properties), clock.GetUtcNow());
        if (until - now > Ahead) return;
        try
        {
            var session = await renewal.RenewAsync(SessionTickets.RefreshOf(context.Properties));
            SessionTickets.Store(context.Properties, session);
            context.ReplacePrincipal(SessionTickets.Principal(session));
            context.ShouldRenew = true;
            token.Value = session.AccessToken;
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Unauthenticated)
        {
            context.RejectPrincipal();
            token.Value = "";
            await context.HttpContext.SignOutAsync();
        }
        catch (RpcException) when (until > now)
        {
            // The token still holds; the next page tries again.
        }
    }

    /// <summary>A form that was typed into is not lost: the page that asks to sign in again keeps it.</summary>
    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (await KeptForms.IsToBeKeptAsync(context.Request)) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else await base.RedirectToLogin(context);
    }

    /// <summary>A page that the person's role does not include answers 403 itself, not with a redirect; a refused record is logged.</summary>
    public override async Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        await context.HttpContext.RequestServices.GetRequiredService<RefusedRecords>().LogAsync(context.HttpContext.User, context.Request.Path, context.HttpContext.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }
}
