using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;

namespace CsWorkPerf.Workforce.Tests.Features.Tokens;

public sealed class TokensTests(WorkforceHost host) : IClassFixture<WorkforceHost>
{
    private static IssueTokenRequest Request(string label = "Dashboard", string role = Roles.Analyst, int days = 30) =>
        new() { RequestId = WorkforceHost.Key(), Label = label, Role = role, Days = days };

    private async Task<StatusCode> CallAsync(string bearer)
    {
        try
        {
            await new Contracts.Workforce.V1.Directory.DirectoryClient(host.Host.With(bearer)).ListTeamsAsync(new());
            return StatusCode.OK;
        }
        catch (RpcException e)
        {
            return e.StatusCode;
        }
    }

    [Fact]
    public async Task IssueToken_ForARole_LetsTheProgramInUntilItExpires()
    {
        var issued = await host.Tokens().IssueTokenAsync(Request(days: 2));

        Assert.Equal(("Dashboard", Roles.Analyst, "Administrator"), (issued.Token.Label, issued.Token.Role, issued.Token.IssuedBy));
        Assert.Equal(StatusCode.OK, await CallAsync(issued.Bearer));
        host.Time.Advance(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        Assert.Equal(StatusCode.OK, await CallAsync(issued.Bearer));
        host.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(StatusCode.Unauthenticated, await CallAsync(issued.Bearer));
    }

    [Theory]
    [InlineData("", Roles.Analyst, 30, "label")]
    [InlineData("x", "", 30, "role")]
    [InlineData("x", Roles.Service, 30, "role")]
    [InlineData("x", Roles.Analyst, 0, "days")]
    [InlineData("x", Roles.Analyst, 367, "days")]
    public async Task IssueToken_BadField_NamesIt(string label, string role, int days, string field)
    {
        var failure = await WorkforceHost.FailureAsync(host.Tokens().IssueTokenAsync(Request(label, role, days)));

        Assert.Equal(field, Assert.Single(Assert.IsType<InvalidInput>(RpcErrors.Refusal(failure)).Violations).Field);
    }

    [Fact]
    public async Task IssueToken_Retried_IsTheSameToken()
    {
        var request = Request();
        var first = await host.Tokens().IssueTokenAsync(request);
        var again = await host.Tokens().IssueTokenAsync(request);

        Assert.Equal(first.Token, again.Token);
        Assert.Equal(StatusCode.OK, await CallAsync(first.Bearer));
        Assert.Equal(StatusCode.OK, await CallAsync(again.Bearer));
        Assert.Single((await host.Tokens().ListTokensAsync(new())).Tokens, token => token.TokenId == first.Token.TokenId);
    }

    [Fact]
    public async Task RevokeToken_InUse_IsRefusedAtOnceAndTold()
    {
        var issued = await host.Tokens().IssueTokenAsync(Request());
        Assert.Equal(StatusCode.OK, await CallAsync(issued.Bearer));

        var revoked = await host.Tokens().RevokeTokenAsync(new() { RequestId = WorkforceHost.Key(), TokenId = issued.Token.TokenId });

        Assert.Equal(StatusCode.Unauthenticated, await CallAsync(issued.Bearer));
        Assert.Equal(host.Time.GetUtcNow(), DateTimeOffset.Parse(revoked.RevokedAt, null));
        await host.Tokens().RevokeTokenAsync(new() { RequestId = WorkforceHost.Key(), TokenId = issued.Token.TokenId });
        var told = Assert.Single((await host.EventsAsync()).Select(one => one.Event).OfType<TokenRevoked>(), one => one.TokenId == issued.Token.TokenId);
        Assert.Equal(2, told.Version);
    }

    [Fact]
    public async Task RevokeToken_Unknown_IsNotFound()
    {
        var failure = await WorkforceHost.FailureAsync(host.Tokens().RevokeTokenAsync(new() { RequestId = WorkforceHost.Key(), TokenId = "none" }));

        Assert.Equal("token", Assert.IsType<NotFound>(RpcErrors.Refusal(failure)).Kind);
    }

    [Fact]
    public async Task ListTokens_TokenThatWasUsed_ShowsWhen()
    {
        var issued = await host.Tokens().IssueTokenAsync(Request());
        Assert.Equal("", (await TokenAsync(issued)).LastUsedAt);
        await CallAsync(issued.Bearer);
        var used = host.Time.GetUtcNow();

        var shown = await Eventually.Async(() =>
        {
            host.Time.Advance(TimeSpan.FromMinutes(1));
            return TokenAsync(issued);
        }, token => token.LastUsedAt.Length > 0, "the use of a token is shown");
        Assert.Equal(used, DateTimeOffset.Parse(shown.LastUsedAt, null));
    }

    [Fact]
    public async Task ListTokens_Several_NewestFirst()
    {
        // Other tests issue tokens on the same stopped clock.
        host.Time.Advance(TimeSpan.FromSeconds(1));
        var first = await host.Tokens().IssueTokenAsync(Request("first"));
        host.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await host.Tokens().IssueTokenAsync(Request("second"));

        var ids = (await host.Tokens().ListTokensAsync(new())).Tokens.Select(token => token.TokenId).ToList();

        Assert.Equal([second.Token.TokenId, first.Token.TokenId], ids.Take(2));
    }

    private async Task<Token> TokenAsync(IssueTokenResponse issued) =>
        (await host.Tokens().ListTokensAsync(new())).Tokens.Single(token => token.TokenId == issued.Token.TokenId);
}
