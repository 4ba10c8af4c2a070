using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Workforce.V1;
using Grpc.Core;
using Wire = CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Features.Tokens;

/// <summary>Bearer tokens of programs.</summary>
internal sealed class TokensGrpc(IssueToken issueToken, ListTokens listTokens, RevokeToken revokeToken) : Wire.Tokens.TokensBase
{
    public override async Task<IssueTokenResponse> IssueToken(IssueTokenRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var key = RequestKey.Of(request.RequestId, actor.AccountId, request);
        var (token, bearer) = await issueToken.HandleAsync(request.CheckedLabel(), request.Role, request.Days, actor, key, context.CancellationToken);
        return new() { Token = token.ToWire(), Bearer = bearer };
    }

    public override async Task<ListTokensResponse> ListTokens(ListTokensRequest request, ServerCallContext context) =>
        new() { Tokens = { (await listTokens.HandleAsync(context.CancellationToken)).Select(TokenMapping.ToWire) } };

    public override async Task<Wire.Token> RevokeToken(RevokeTokenRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var key = RequestKey.Of(request.RequestId, actor.AccountId, request);
        return (await revokeToken.HandleAsync(request.TokenId, actor, key, context.CancellationToken)).ToWire();
    }
}
