using Grpc.Core;
using Microsoft.AspNetCore.Authentication;

namespace CsWorkPerf.Portal.Security;

/// <summary>
/// The services refuse a session that has ended within seconds, while its cookie could go on for minutes: whoever asks for a
/// page with it is led to sign in, and back to the page. A form says that it was not sent.
/// </summary>
internal static class EndedSessions
{
    public static async Task LeadToSignInAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Unauthenticated && HttpMethods.IsGet(context.Request.Method) && !context.Response.HasStarted)
        {
            await context.SignOutAsync();
            await context.ChallengeAsync();
        }
    }
}
