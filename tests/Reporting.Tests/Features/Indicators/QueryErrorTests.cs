using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Tests.Support;
using Grpc.Core;

namespace CsWorkPerf.Reporting.Tests.Features.Indicators;

/// <summary>What a wrong question is answered.</summary>
public sealed class QueryErrorTests(FrontDoorCase spring) : IClassFixture<FrontDoorCase>
{
    [Theory]
    [InlineData("contacts.nonsense", "2026-03-01", "2026-04-01", "", "", "", "indicator")]
    [InlineData("", "2026-03-01", "2026-04-01", "", "", "", "indicator")]
    [InlineData("contacts.received", "01/03/2026", "2026-04-01", "", "", "", "from")]
    [InlineData("contacts.received", "", "2026-04-01", "", "", "", "from")]
    [InlineData("contacts.received", "2026-03-01", "2026-02-30", "", "", "", "to")]
    [InlineData("contacts.received", "2026-03-01", "2026-03-01", "", "", "", "to")]
    [InlineData("contacts.received", "0001-01-01", "2026-03-01", "", "", "", "from")]
    [InlineData("contacts.received", "2026-03-01", "2026-04-01", "colour", "", "", "group_by")]
    // Known, but not of this indicator.
    [InlineData("contacts.nfa", "2026-03-01", "2026-04-01", "outcome", "", "", "group_by")]
    [InlineData("contacts.received", "2026-03-01", "2026-04-01", "", "colour", "red", "filter[colour]")]
    [InlineData("contacts.received", "2026-03-01", "2026-04-01", "", "mode", "fax", "filter[mode]")]
    [InlineData("contacts.received", "2026-03-01", "2026-04-01", "", "locality", "nowhere", "filter[locality]")]
    [InlineData("contacts.received", "2026-03-01", "2026-04-01", "", "team", "nobody", "filter[team]")]
    [InlineData("contacts.received", "1900-01-01", "2200-01-01", "", "", "", "grain")]
    public async Task GetIndicator_WrongField_NamesIt(string indicator, string from, string to, string groupBy, string dimension, string value, string field)
    {
        var request = new GetIndicatorRequest { Indicator = indicator, From = from, To = to, Grain = Grain.Day, GroupBy = groupBy };
        if (dimension.Length > 0) request.Filter[dimension] = value;

        Assert.Contains(field, await ViolationsAsync(() => spring.Host.Client.GetIndicatorAsync(request, spring.Host.As(Roles.Analyst)).ResponseAsync));
    }

    [Fact]
    public async Task GetIndicator_NoGrain_NamesIt() => Assert.Equal(
        ["grain"], await ViolationsAsync(() => spring.Host.GetAsync(new GetIndicatorRequest { Indicator = "contacts.received", From = "2026-03-01", To = "2026-04-01" })));

    [Fact]
    public async Task GetIndicator_SeveralWrong_NamesAll() => Assert.Equal(
        ["indicator", "from", "grain"], await ViolationsAsync(() => spring.Host.GetAsync(new GetIndicatorRequest { Indicator = "x", From = "y", To = "2026-04-01" })));

    [Fact]
    public async Task StreamIndicators_OneWrong_NamesItsPlaceAndSendsNothing()
    {
        var request = new StreamIndicatorsRequest();
        request.Requests.Add(new GetIndicatorRequest { Indicator = "contacts.received", From = "2026-03-01", To = "2026-04-01", Grain = Grain.Month });
        request.Requests.Add(new GetIndicatorRequest { Indicator = "contacts.received", From = "2026-03-01", To = "x", Grain = Grain.Month });
        using var call = spring.Host.Client.StreamIndicators(request, spring.Host.As(Roles.Analyst));

        Assert.Equal(["requests[1].to"], await ViolationsAsync(() => call.ResponseStream.MoveNext(CancellationToken.None)));
    }

    [Fact]
    public async Task StreamIndicators_NoneOrTooMany_Refused()
    {
        using var none = spring.Host.Client.StreamIndicators(new StreamIndicatorsRequest(), spring.Host.As(Roles.Analyst));
        Assert.Equal(["requests"], await ViolationsAsync(() => none.ResponseStream.MoveNext(CancellationToken.None)));

        var many = new WatchIndicatorsRequest();
        many.Requests.AddRange(Enumerable.Repeat(new GetIndicatorRequest { Indicator = "contacts.received", From = "2026-03-01", To = "2026-04-01", Grain = Grain.Month }, 21));
        using var watch = spring.Host.Client.WatchIndicators(many, spring.Host.As(Roles.Analyst));
        Assert.Equal(["requests"], await ViolationsAsync(() => watch.ResponseStream.MoveNext(CancellationToken.None)));
    }

    [Theory]
    [InlineData("2026-03-02", "", "month")]
    [InlineData("March", "", "month")]
    [InlineData("2026-12-01", "", "month")]
    [InlineData("2026-03-01", "nowhere", "filter[locality]")]
    public async Task GetScorecard_WrongField_NamesIt(string month, string locality, string field) => Assert.Equal(
        [field],
        await ViolationsAsync(() => spring.Host.Client.GetScorecardAsync(new GetScorecardRequest { Month = month, Locality = locality }, spring.Host.As(Roles.Manager)).ResponseAsync));

    private static async Task<IReadOnlyList<string>> ViolationsAsync(Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<RpcException>(call);
        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        return [.. Assert.IsType<InvalidInput>(RpcErrors.Refusal(error)).Violations.Select(violation => violation.Field)];
    }
}
