using CsWorkPerf.Reporting.Tests.Support;

namespace CsWorkPerf.Reporting.Tests.Features.Indicators;

/// <summary>From events to figures, over the wire.</summary>
public sealed class ThreadTests
{
    [Fact]
    public async Task GetIndicator_EventsArrive_FiguresFollow()
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(
            Rows.Contact(1, "2026-03-02T10:00", "referral_assessment", "2026-03-02T15:00"),
            Rows.Contact(2, "2026-03-03T10:00", "nfa", "2026-03-04T09:00"),
            Rows.Contact(3, "2026-03-04T10:00"));
        await host.CaughtUpAsync();

        // 3 received, 2 decided, 1 of them a referral.
        Assert.Equal(3, Assert.Single((await host.GetAsync("contacts.received", "2026-03-01", "2026-04-01")).Points).Value);
        var conversion = await host.GetAsync("contacts.conversion", "2026-03-01", "2026-04-01");
        Assert.Equal((1, 2, 50), (conversion.Points[0].Numerator, conversion.Points[0].Denominator, conversion.Points[0].Value));
        Assert.Equal(3, conversion.SourcePositions["intake"]);

        await host.PublishAsync(Rows.Contact(3, "2026-03-04T10:00", "referral_strategy", "2026-03-05T11:00", version: 2));
        await host.CaughtUpAsync();

        var after = await host.GetAsync("contacts.conversion", "2026-03-01", "2026-04-01");
        Assert.Equal((2, 3), (after.Points[0].Numerator, after.Points[0].Denominator));
        Assert.True(after.Commit > conversion.Commit);
    }
}
