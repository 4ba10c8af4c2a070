using CsWorkPerf.Contracts.Access;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Authentication;

namespace CsWorkPerf.Common.Security;

/// <summary>
/// Lets a call through only if the access table gives its RPC to one of the caller's roles, and says who the caller is. A
/// caller with another role is refused, which is logged. A stream of answers lasts no longer than the token it was let in with.
/// </summary>
internal sealed class AccessInterceptor(RevokedTokens revoked, RoleRefusals refusals, TimeProvider time) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        await CheckAsync(context, request);
        return await continuation(request, context);
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await CheckAsync(context, null);
        return await continuation(requestStream, context);
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        var signedIn = await CheckAsync(context, request);
        await StreamCall.RunAsync(context, () => signedIn?.Ended(revoked, time), time, call => continuation(request, responseStream, call));
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        // An import that was let in may finish, however long it takes; a token that is revoked ends it.
        var signedIn = await CheckAsync(context, null) is { } caller ? caller with { Until = null } : null;
        await StreamCall.RunAsync(context, () => signedIn?.Ended(revoked, time), time, call => continuation(requestStream, responseStream, call));
    }

    /// <summary>Null for an RPC that is open to anybody.</summary>
    private async ValueTask<SignedIn?> CheckAsync(ServerCallContext context, object? request)
    {
        var allowed = RpcAccess.RolesFor(context.Method);
        if (ReferenceEquals(allowed, RpcAccess.Anonymous)) return null;

        var ticket = await context.GetHttpContext().AuthenticateAsync(AccessTokens.Scheme);
        if ((ticket.Principal is { } principal ? AccessTokens.Actor(principal) : null) is not { } actor) throw new RpcException(SignedIn.NoToken);
        var signedIn = new SignedIn(actor, ticket.Properties?.ExpiresUtc);
        if (signedIn.Ended(revoked, time) is { } ended) throw new RpcException(ended);
        if (!actor.Roles.Any(role => allowed.Contains(role)))
        {
            await refusals.LogAsync(actor, context.Method, request as IMessage, context.CancellationToken);
            throw new RpcException(new Status(StatusCode.PermissionDenied, allowed.Count == 0
                ? "Nobody may call this."
                : $"This needs one of the roles {string.Join(", ", allowed)}; you have {string.Join(", ", actor.Roles)}."));
        }
        if (actor.IsProgram) revoked.Used(actor.AccountId);
        context.UserState[typeof(Actor)] = actor;
        return signedIn;
    }
}

/// <summary>A caller and how long the token is good for.</summary>
/// <param name="Actor">Who calls.</param>
/// <param name="Until">When the token ends (UTC); null where that does not matter.</param>
internal sealed record SignedIn(Actor Actor, DateTimeOffset? Until)
{
    public static readonly Status NoToken = new(StatusCode.Unauthenticated, "Send a valid access token: authorization: Bearer TOKEN.");
    private static readonly Status Revoked = new(StatusCode.Unauthenticated, "This token was revoked; ask an administrator for a new one.");
    private static readonly Status SessionEnded = new(StatusCode.Unauthenticated, "The session has ended; sign in again.");

    /// <summary>Why the token is good no longer; null while it is.</summary>
    public Status? Ended(RevokedTokens revoked, TimeProvider time) =>
        Actor.TokenId is { } token && revoked.Contains(token) ? (Actor.IsProgram ? Revoked : SessionEnded)
        : Until <= time.GetUtcNow() ? NoToken : null;
}

/// <summary>How service code learns who calls.</summary>
public static class CallerOfCall
{
    /// <summary>The caller that the access table let through; never null in an RPC that is not anonymous.</summary>
    public static Actor Actor(this ServerCallContext context) =>
        context.UserState.TryGetValue(typeof(Actor), out var actor) ? (Actor)actor : throw new InvalidOperationException("An anonymous call has no actor.");
}
