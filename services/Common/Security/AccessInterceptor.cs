using CsWorkPerf.Contracts.Access;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Authentication;

namespace CsWorkPerf.Common.Security;

/// <summary>
/// Lets a call through only if the access table gives its RPC to one of the caller's roles, and says who the caller is.
/// </summary>
internal sealed class AccessInterceptor(RevokedTokens revoked) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        await CheckAsync(context);
        return await continuation(request, context);
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await CheckAsync(context);
        return await continuation(requestStream, context);
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await CheckAsync(context);
        await continuation(request, responseStream, context);
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await CheckAsync(context);
        await continuation(requestStream, responseStream, context);
    }

    private async ValueTask CheckAsync(ServerCallContext context)
    {
        var allowed = RpcAccess.RolesFor(context.Method);
        if (ReferenceEquals(allowed, RpcAccess.Anonymous)) return;

        var signedIn = await context.GetHttpContext().AuthenticateAsync(AccessTokens.Scheme);
        var actor = signedIn.Principal is { } principal ? AccessTokens.Actor(principal) : null;
        if (actor is null)
            throw new RpcException(new Status(StatusCode.Unauthenticated, "Send a valid access token: authorization: Bearer TOKEN."));
        if (actor.TokenId is { } token && revoked.Contains(token))
            throw new RpcException(new Status(StatusCode.Unauthenticated, actor.IsProgram
                ? "This token was revoked; ask an administrator for a new one."
                : "The session has ended; sign in again."));
        if (!actor.Roles.Any(role => allowed.Contains(role)))
            throw new RpcException(new Status(StatusCode.PermissionDenied, allowed.Count == 0
                ? "Nobody may call this."
                : $"This needs one of the roles {string.Join(", ", allowed)}; you have {string.Join(", ", actor.Roles)}."));
        if (actor.IsProgram) revoked.Used(actor.AccountId);
        context.UserState[typeof(Actor)] = actor;
    }
}

/// <summary>How service code learns who calls.</summary>
public static class CallerOfCall
{
    /// <summary>The caller that the access table let through; never null in an RPC that is not anonymous.</summary>
    public static Actor Actor(this ServerCallContext context) =>
        context.UserState.TryGetValue(typeof(Actor), out var actor) ? (Actor)actor : throw new InvalidOperationException("An anonymous call has no actor.");
}
