using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Tests.Support;
using Grpc.Core;

namespace CsWorkPerf.Reporting.Tests.Features.Upkeep;

/// <summary>Every role against every RPC.</summary>
public sealed class RoleTests(FrontDoorCase spring) : IClassFixture<FrontDoorCase>
{
    public static TheoryData<string, string, bool> Matrix()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var role in (string[])["practitioner", "manager", "workforce_lead", "auditor", "analyst", "administrator", "service"])
        {
            var person = role != "service";
            foreach (var rpc in (string[])["ListIndicators", "GetIndicator", "StreamIndicators", "WatchIndicators", "GetScorecard"]) data.Add(role, rpc, person);
            data.Add(role, "GetStatus", role is "administrator" or "analyst" or "service");
            if (role != "administrator") data.Add(role, "Rebuild", false);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Call_ByRole_IsAllowedOrDenied(string role, string rpc, bool allowed) =>
        Assert.Equal(allowed ? StatusCode.OK : StatusCode.PermissionDenied, await CallAsync(rpc, spring.Host.As(role)));

    [Theory]
    [InlineData("GetIndicator")]
    [InlineData("Rebuild")]
    public async Task Call_WithoutOrWithABadToken_IsUnauthenticated(string rpc)
    {
        Assert.Equal(StatusCode.Unauthenticated, await CallAsync(rpc, []));
        Assert.Equal(StatusCode.Unauthenticated, await CallAsync(rpc, new Metadata { { "authorization", "Bearer nonsense" } }));
        var ended = spring.Host.Get<AccessTokens>().Make(new Actor { AccountId = "a", Name = "a", Roles = [Roles.Administrator] }, spring.Host.Clock.GetUtcNow().AddMinutes(-1));
        Assert.Equal(StatusCode.Unauthenticated, await CallAsync(rpc, new Metadata { { "authorization", "Bearer " + ended } }));
    }

    private async Task<StatusCode> CallAsync(string rpc, Metadata headers)
    {
        var (client, admin) = (spring.Host.Client, spring.Host.Admin);
        var query = new GetIndicatorRequest { Indicator = "contacts.received", From = "2026-03-01", To = "2026-04-01", Grain = Grain.Month };
        try
        {
            switch (rpc)
            {
                case "ListIndicators": await client.ListIndicatorsAsync(new ListIndicatorsRequest(), headers); break;
                case "GetIndicator": await client.GetIndicatorAsync(query, headers); break;
                case "GetScorecard": await client.GetScorecardAsync(new GetScorecardRequest(), headers); break;
                case "GetStatus": await admin.GetStatusAsync(new GetStatusRequest(), headers); break;
                case "Rebuild": await FirstAsync(admin.Rebuild(new RebuildRequest(), headers)); break;
                case "StreamIndicators": await FirstAsync(client.StreamIndicators(new StreamIndicatorsRequest { Requests = { query } }, headers)); break;
                default: await FirstAsync(client.WatchIndicators(new WatchIndicatorsRequest { Requests = { query } }, headers)); break;
            }
            return StatusCode.OK;
        }
        catch (RpcException e)
        {
            return e.StatusCode;
        }
    }

    private static async Task FirstAsync<T>(AsyncServerStreamingCall<T> call)
    {
        using (call) await call.ResponseStream.MoveNext(CancellationToken.None);
    }
}
