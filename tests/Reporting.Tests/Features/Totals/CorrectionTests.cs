using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Tests.Support;

namespace CsWorkPerf.Reporting.Tests.Features.Totals;

/// <summary>What was logged is put right: the figures move, as if it had been right from the start.</summary>
public sealed class CorrectionTests
{
    private static ContactChanged Decided(string source, string? locality, long version) => Rows.Contact(
        1, "2026-03-02T10:00", "referral_assessment", "2026-03-02T15:00", source, "conversation", "2026-03-03", locality, child: 1, version: version) with
    {
        Change = version == 1 ? "decided" : "changed"
    };

    [Fact]
    public async Task TakeIn_DecidedContactCorrected_MovesItsFigures()
    {
        await using var host = await ReportingHost.StartAsync();
        var other = Rows.Contact(2, "2026-03-03", "nfa", "2026-03-03", "6", locality: "south", child: 2);
        await host.PublishAsync(Decided("6", null, 1), other);
        await host.CaughtUpAsync();
        Assert.Equal("Police 1/2 = 50", await OfAsync("contacts.conversion", "source_group"));
        Assert.Equal("south 0/1 = 0, (none) 1/1 = 100", await OfAsync("contacts.conversion", "locality"));

        await host.PublishAsync(Decided("2A", "north", 2));
        await host.CaughtUpAsync();

        Assert.Equal("Schools 1/1 = 100, Police 0/1 = 0", await OfAsync("contacts.conversion", "source_group"));
        Assert.Equal("north 1/1 = 100, south 0/1 = 0", await OfAsync("contacts.conversion", "locality"));
        // Nobody was told of the other; its day has passed.
        Assert.Equal("Schools 1/1 = 100, Police 0/1 = 0", await OfAsync("contacts.feedback_1wd", "source_group"));
        Assert.Equal("2", await OfAsync("contacts.received", ""));

        async Task<string> OfAsync(string indicator, string groupBy) =>
            FrontDoorCase.Text(await host.GetAsync(indicator, "2026-03-01", "2026-04-01", Grain.Month, groupBy));
    }

    [Fact]
    public async Task TakeIn_DecidedContactCorrected_IsTheSameAsRebuilt()
    {
        await using var parts = await ReportingParts.MakeAsync();
        IReadOnlyList<IEvent> events = [Decided("6", null, 1), Rows.Contact(3, "2026-05-05", child: 1), Decided("2A", "north", 2), Decided("2A", "south", 3) with { ReceivedAt = "2026-02-27" }];
        foreach (var one in events) await parts.TakeInAsync([one]);
        var kept = await parts.ShownAsync();

        Assert.Equal(ReportingParts.Folded(events), kept);
        Assert.True(await parts.Rebuild.RunAsync(CancellationToken.None));
        Assert.Equal(kept, await parts.ShownAsync());
    }

    [Fact]
    public async Task TakeIn_ContactOfAReviewCorrected_MovesTheReviewWithIt()
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Review(1, 1, "2026-03-18"), Decided("6", null, 1));
        await host.CaughtUpAsync();
        Assert.Equal("Police 1/1 = 100", await OfAsync("source_group"));
        Assert.Equal("(none) 1/1 = 100", await OfAsync("locality"));

        await host.PublishAsync(Decided("2A", "north", 2));
        await host.CaughtUpAsync();
        Assert.Equal("Schools 1/1 = 100", await OfAsync("source_group"));
        Assert.Equal("north 1/1 = 100", await OfAsync("locality"));

        await host.PublishAsync(Rows.Review(1, 1, "2026-03-18", "threshold_too_low", version: 2));
        await host.CaughtUpAsync();
        Assert.Equal("Schools 0/1 = 0", await OfAsync("source_group"));

        async Task<string> OfAsync(string groupBy) => FrontDoorCase.Text(await host.GetAsync("reviews.agreement", "2026-03-01", "2026-04-01", Grain.Month, groupBy));
    }

    [Fact]
    public async Task TakeIn_ReferralOfAnAssessmentChanged_MovesTheAssessmentWithIt()
    {
        await using var host = await ReportingHost.StartAsync();
        var assessment = Rows.Assessment(1, new(2026, 3, 2)) with { ReferralId = Rows.Id(2_000_001), AuthorisedOn = new(2026, 3, 20), Outcome = "cin" };
        await host.PublishAsync<AssessmentLog>([assessment]);
        await host.CaughtUpAsync();
        Assert.Equal("(none) 1/1 = 100", await OfAsync());

        var referral = Rows.Referral(1, "2026-03-02", source: "6");
        await host.PublishAsync(referral);
        await host.CaughtUpAsync();
        Assert.Equal("Police 1/1 = 100", await OfAsync());
        Assert.Equal("Police 1/1 = 100", await OfAsync(("outcome", "cin")));

        await host.PublishAsync(referral with { Version = 2, Source = "2A" });
        await host.CaughtUpAsync();
        Assert.Equal("Schools 1/1 = 100", await OfAsync());

        await host.PublishAsync<AssessmentLog>([assessment with { Version = 2, AuthorisedOn = new(2026, 8, 20) }]);
        await host.CaughtUpAsync();
        Assert.Equal("Schools 0/1 = 0", await OfAsync());

        await host.PublishAsync(referral with { Version = 3, Withdrawn = true });
        await host.CaughtUpAsync();
        Assert.Equal("(none) 0/1 = 0", await OfAsync());

        async Task<string> OfAsync(params (string, string)[] filter) =>
            FrontDoorCase.Text(await host.GetAsync("assessments.timeliness_45wd", "2026-03-01", "2026-10-01", Grain.Total, "source_group", filter));
    }

    [Fact]
    public async Task TakeIn_AbsurdYear_DoesNotMoveTheStartOfHistory()
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Contact(1, "1926-03-02", child: 1), Rows.Contact(2, "2005-01-01", child: 2), Rows.Referral(1, "2004-12-31"), Rows.Referral(2, "2026-03-03"));
        await host.CaughtUpAsync();

        var listed = await host.Client.ListIndicatorsAsync(new ListIndicatorsRequest(), host.As(Contracts.Access.Roles.Analyst));

        Assert.Equal("2005-01-01", listed.Indicators.Single(one => one.Id == "contacts.repeat_12m").HistoryFrom);
        Assert.Equal("2026-03-03", listed.Indicators.Single(one => one.Id == "referrals.rereferral_12m").HistoryFrom);
        Assert.Equal("1", FrontDoorCase.Text(await host.GetAsync("contacts.received", "1900-01-01", "2026-11-21")));
    }
}
