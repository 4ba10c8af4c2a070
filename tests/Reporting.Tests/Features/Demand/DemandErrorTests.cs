using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Reporting.Tests.Support;
using Grpc.Core;
using static CsWorkPerf.Reporting.Tests.Support.DemandCalls;

namespace CsWorkPerf.Reporting.Tests.Features.Demand;

public sealed class DemandErrorTests(FrontDoorCase spring) : IClassFixture<FrontDoorCase>
{
    [Theory]
    [InlineData("", "2026-04-01", "", "", "", "", "", "", "filter.from")]
    [InlineData("01/03/2026", "2026-04-01", "", "", "", "", "", "", "filter.from")]
    [InlineData("2026-03-01", "2026-02-30", "", "", "", "", "", "", "filter.to")]
    [InlineData("2026-03-01", "2026-03-01", "", "", "", "", "", "", "filter.to")]
    [InlineData("2026-03-01", "9999-12-31", "", "", "", "", "", "", "filter.to")]
    [InlineData("2026-03-01", "2026-04-01", "some", "", "", "", "", "", "filter.contacts")]
    [InlineData("2026-03-01", "2026-04-01", "", "nowhere", "", "", "", "", "filter.locality")]
    [InlineData("2026-03-01", "2026-04-01", "", "", "nobody", "", "", "", "filter.team")]
    [InlineData("2026-03-01", "2026-04-01", "", "", "", "Aliens", "", "", "filter.source_group")]
    [InlineData("2026-03-01", "2026-04-01", "", "", "", "", "99", "", "filter.source")]
    [InlineData("2026-03-01", "2026-04-01", "", "", "", "", "", "fax", "filter.mode")]
    public async Task EveryCall_WrongField_NamesIt(string from, string to, string contacts, string locality, string team, string group, string source, string mode, string field)
    {
        var filter = Filter(from, to, contacts, locality, team, group, source, mode);
        var (demand, headers) = (spring.Host.Demand, spring.Host.As(Roles.Analyst));

        Assert.Equal([field], await ViolationsAsync(() => demand.GetWeekPatternAsync(new() { Filter = filter }, headers).ResponseAsync));
        Assert.Equal([field], await ViolationsAsync(() => demand.GetDemandMonthsAsync(new() { Filter = filter }, headers).ResponseAsync));
        Assert.Equal([field], await ViolationsAsync(() => demand.GetDemandSourcesAsync(new() { Filter = filter }, headers).ResponseAsync));
        Assert.Equal([field], await ViolationsAsync(() => demand.GetSourceSharesAsync(new() { Filter = filter }, headers).ResponseAsync));
    }

    [Fact]
    public async Task GetSourceShares_UnknownGroup_NamesIt() => Assert.Equal(["source_group"], await ViolationsAsync(() =>
        spring.Host.Demand.GetSourceSharesAsync(new() { Filter = Filter("2026-03-01", "2026-04-01"), SourceGroup = "Aliens" }, spring.Host.As(Roles.Analyst)).ResponseAsync));

    [Fact]
    public async Task GetWeekPattern_NoFilter_NamesItsDays() => Assert.Equal(["filter.from", "filter.to"], await ViolationsAsync(() =>
        spring.Host.Demand.GetWeekPatternAsync(new(), spring.Host.As(Roles.Analyst)).ResponseAsync));

    private static async Task<IEnumerable<string>> ViolationsAsync<T>(Func<Task<T>> call)
    {
        var error = await Assert.ThrowsAsync<RpcException>(call);
        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        return Assert.IsType<InvalidInput>(RpcErrors.Refusal(error)).Violations.Select(violation => violation.Field);
    }
}
