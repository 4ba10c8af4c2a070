using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Features.Demand;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Indicators;
using CsWorkPerf.Reporting.Tests.Support;
using Grpc.Core;
using Grain = CsWorkPerf.Contracts.Reporting.V1.Grain;

namespace CsWorkPerf.Reporting.Tests.Features.Indicators;

public sealed class StreamTests
{
    private static readonly GetIndicatorRequest Received = new() { Indicator = "contacts.received", From = "2026-11-01", To = "2026-12-01", Grain = Grain.Month };
    private static readonly GetIndicatorRequest Open = new() { Indicator = "contacts.open", From = "2026-11-01", To = "2026-12-01", Grain = Grain.Month, GroupBy = "clock" };

    [Fact]
    public async Task WatchIndicators_FiguresChange_SendsThoseThatDid()
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Contact(1, "2026-11-20T10:00"));
        await host.CaughtUpAsync();
        using var call = host.Client.WatchIndicators(new WatchIndicatorsRequest { Requests = { Received, Open } }, host.As(Roles.Manager));

        Assert.Equal("contacts.received 1", await NextAsync(call));
        Assert.Equal("contacts.open in_time 1", await NextAsync(call));

        // Deciding a contact changes what is open, not what was received.
        await host.PublishAsync(Rows.Contact(1, "2026-11-20T10:00", "nfa", "2026-11-21T09:00", version: 2));
        Assert.Equal("contacts.open ", await NextAsync(call));
        await host.PublishAsync(Rows.Contact(2, "2026-11-19T10:00"));
        Assert.Equal("contacts.received 2", await NextAsync(call));
        Assert.Equal("contacts.open in_time 1", await NextAsync(call));

        // A new day, without an event: on Monday 23 November the second working day of contact 2 begins.
        host.Clock.Set("2026-11-23T00:30:00Z");
        Assert.Equal("contacts.open overdue 1", await NextAsync(call));
    }

    [Fact]
    public async Task WatchIndicators_ServiceStops_EndsAtOnce()
    {
        await using var host = await ReportingHost.StartAsync();
        using var call = host.Client.WatchIndicators(new WatchIndicatorsRequest { Requests = { Received } }, host.As(Roles.Manager));
        await NextAsync(call);
        var next = call.ResponseStream.MoveNext(CancellationToken.None);

        await host.StopAsync();

        // Were it held up, the server would cut the connection in the end, with another message.
        var error = await Assert.ThrowsAsync<RpcException>(() => next);
        Assert.Equal((StatusCode.Unavailable, "The service is stopping; call again."), (error.StatusCode, error.Status.Detail));
    }

    [Fact]
    public async Task WatchIndicators_TokenEnds_EndsTheWatch()
    {
        await using var host = await ReportingHost.StartAsync();
        using var call = host.Client.WatchIndicators(new WatchIndicatorsRequest { Requests = { Received } }, host.As(Roles.Manager));
        await NextAsync(call);

        // The token was good for an hour.
        host.Clock.Set("2026-11-21T13:00:00Z");

        Assert.Equal((StatusCode.Unauthenticated, "Send a valid access token: authorization: Bearer TOKEN."), await EndAsync(call));
    }

    [Fact]
    public async Task WatchIndicators_TokenRevoked_EndsItsWatchAndNoOther()
    {
        await using var host = await ReportingHost.StartAsync();
        using var call = host.Client.WatchIndicators(new WatchIndicatorsRequest { Requests = { Received } }, host.With("t1"));
        using var other = host.Client.WatchIndicators(new WatchIndicatorsRequest { Requests = { Received } }, host.With("t2"));
        await NextAsync(call);
        await NextAsync(other);

        await host.PublishAsync<WorkforceLog>(new TokenRevoked { TokenId = "t1", Version = 2, OccurredAt = host.Clock.GetUtcNow() });

        Assert.Equal((StatusCode.Unauthenticated, "This token was revoked; ask an administrator for a new one."), await EndAsync(call));
        await host.PublishAsync(Rows.Contact(1, "2026-11-20T10:00"));
        Assert.Equal("contacts.received 1", await NextAsync(other));
    }

    [Fact]
    public async Task StreamIndicators_Several_AnswersInTheirOrder()
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Contact(1, "2026-11-20T10:00"));
        await host.CaughtUpAsync();
        using var call = host.Client.StreamIndicators(new StreamIndicatorsRequest { Requests = { Open, Received } }, host.As(Roles.Manager));

        Assert.Equal("contacts.open in_time 1", await NextAsync(call));
        Assert.Equal("contacts.received 1", await NextAsync(call));
        Assert.False(await call.ResponseStream.MoveNext(CancellationToken.None));
    }

    [Fact]
    public async Task ListIndicators_RowsOfEveryKind_SaysWhatEachIsAndSinceWhen()
    {
        await using var host = await ReportingHost.StartAsync();
        var empty = await host.Client.ListIndicatorsAsync(new ListIndicatorsRequest(), host.As(Roles.Analyst));
        Assert.All(empty.Indicators, indicator => Assert.Equal("", indicator.HistoryFrom));

        await host.PublishAsync(Rows.Contact(1, "2026-03-20T10:00"), Rows.Contact(2, "2026-03-18T10:00"), Rows.Referral(1, "2025-01-31"), Rows.Review(1, 1, "2026-04-01"));
        await host.CaughtUpAsync();
        var list = await host.Client.ListIndicatorsAsync(new ListIndicatorsRequest(), host.As(Roles.Analyst));

        Assert.Equal(
            [
                "contacts.received", "contacts.decided_1wd", "contacts.conversion", "contacts.early_help", "contacts.nfa", "contacts.repeat_12m",
                "contacts.conversation", "contacts.hand_offs", "contacts.feedback_1wd", "contacts.open",
                "reviews.agreement", "referrals.received", "referrals.rereferral_12m", "referrals.nfa", "referrals.formal_route",
                "referrals.awaiting_assessment",
                "assessments.started", "assessments.completed", "assessments.timeliness_45wd", "assessments.timeliness_initial_10wd", "assessments.timeliness_core_35wd",
                "assessments.duration", "assessments.to_service", "assessments.nfa", "assessments.child_seen", "assessments.days_to_seen", "assessments.authorisation_lag",
                "assessments.open", "assessments.awaiting_authorisation",
                "s47.started", "s47.open", "s47.visit_1wd", "s47.to_icpc", "icpc.within_15wd", "icpc.overdue",
                "audits.completed", "audits.good_or_better", "audits.moderation_agreement", "audits.moderation_drift"
            ],
            list.Indicators.Select(indicator => indicator.Id));
        Assert.All(list.Indicators, indicator => Assert.Equal(
            indicator.Id.Split('.')[0] switch { "contacts" => "2026-03-18", "reviews" => "2026-04-01", "referrals" => "2025-01-31", _ => "" }, indicator.HistoryFrom));
        var conversion = list.Indicators.Single(indicator => indicator.Id == "contacts.conversion");
        Assert.Equal(("percent", 0, false), (conversion.Unit, conversion.Polarity, conversion.HasTarget));
        Assert.Equal(["source", "source_group", "mode", "primary_need", "out_of_hours"], conversion.Dimensions);
        var decided = list.Indicators.Single(indicator => indicator.Id == "contacts.decided_1wd");
        Assert.Equal((95, 5, 1, "decided"), (decided.Target, decided.Tolerance, decided.Polarity, decided.Date));
        Assert.All(list.Indicators, indicator => Assert.True(indicator.Title.Length > 0 && indicator.Definition.Length > 0));
    }

    [Fact]
    public async Task ListIndicators_WithAnalysis_HasItsFiguresAfterTheCatalogue()
    {
        await using var host = await ReportingHost.StartAsync();

        var list = await host.Client.ListIndicatorsAsync(new ListIndicatorsRequest { Analysis = true }, host.As(Roles.Analyst));

        Assert.Equal([.. IndicatorCatalogue.All.Select(indicator => indicator.Id), .. IndicatorCatalogue.Analysis.Select(indicator => indicator.Id)],
            list.Indicators.Select(indicator => indicator.Id));
        Assert.All(list.Indicators.Skip(IndicatorCatalogue.All.Count), indicator => Assert.StartsWith("analysis.", indicator.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void Catalogue_EveryIndicator_AnswersItsDimensionsWithoutItsFacts() => Assert.All(IndicatorCatalogue.All.Concat(IndicatorCatalogue.Analysis), indicator =>
        Assert.All(indicator.Dimensions, dimension => Assert.True(Query(indicator, dimension) is var query && (query.IsKept || ContactMonthSums.Answers(query)), $"{indicator.Id} {dimension}")));

    /// <summary>What the analysis pages may ask for together: any place, source and mode.</summary>
    [Theory]
    [InlineData("contacts.received")]
    [InlineData("contacts.conversion")]
    [InlineData("contacts.early_help")]
    [InlineData("contacts.nfa")]
    [InlineData("contacts.repeat_12m")]
    [InlineData("analysis.undecided")]
    public void Contacts_OfASourceAndModeByTeam_AreAnsweredWithoutTheirFacts(string id)
    {
        var filter = new Dictionary<Dimension, string> { [Dimension.Source] = "3A", [Dimension.Mode] = "written", [Dimension.Locality] = "north" };

        Assert.True(ContactMonthSums.Answers(Query(IndicatorCatalogue.Find(id)!, Dimension.Team) with { Filter = filter }));
    }

    private static IndicatorQuery Query(CsWorkPerf.Reporting.Features.Indicators.Indicator indicator, Dimension groupBy) => new()
    {
        Indicator = indicator, From = new(2026, 1, 1), To = new(2026, 2, 1), Grain = CsWorkPerf.Reporting.Features.Indicators.Grain.Month, GroupBy = groupBy
    };

    private static async Task<(StatusCode Code, string Detail)> EndAsync(AsyncServerStreamingCall<IndicatorSeries> call)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var end = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            while (await call.ResponseStream.MoveNext(limit.Token)) { }
        });
        return (end.StatusCode, end.Status.Detail);
    }

    private static async Task<string> NextAsync(AsyncServerStreamingCall<IndicatorSeries> call)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        Assert.True(await call.ResponseStream.MoveNext(limit.Token));
        return call.ResponseStream.Current.Indicator + " " + FrontDoorCase.Text(call.ResponseStream.Current);
    }
}
