using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Reporting.Tests.Support;
using static CsWorkPerf.Reporting.Tests.Support.DemandCalls;

namespace CsWorkPerf.Reporting.Tests.Features.Demand;

/// <summary>
/// Halton's report of February 2013: 443 referrals, 162 of them from the police (36.6%), and besides them 543 contacts, 127 from
/// the police (23.4%). Its contacts are contacts not accepted; all contacts are the 986 together.
/// </summary>
public sealed class HaltonTests : IAsyncLifetime
{
    private ReportingHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await ReportingHost.StartAsync();
        await _host.PublishAsync(
        [
            .. Enumerable.Range(1, 443).SelectMany(i => (IEvent[])[
                Rows.Contact(i, "2013-01-15T10:00", "referral_assessment", "2013-01-15", i <= 162 ? "6" : "2A", child: i), Rows.Referral(i, "2013-01-15", source: i <= 162 ? "6" : "2A", child: i)]),
            .. Enumerable.Range(444, 543).Select(i => Rows.Contact(i, "2013-01-15T10:00", "nfa", "2013-01-15", i < 444 + 127 ? "6" : "2A", child: i))
        ]);
        await _host.CaughtUpAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("not_accepted", "Police 127/543 162/443", "23.4", "36.6")]
    [InlineData("all", "Police 289/986 162/443", "29.3", "36.6")]
    public async Task GetSourceShares_OfEitherMeaning_AreTheReportsFigures(string contacts, string expected, string ofContacts, string ofReferrals)
    {
        var shares = await _host.Demand.GetSourceSharesAsync(new() { Filter = Filter("2013-01-01", "2013-02-01", contacts) }, _host.As(Roles.Manager));

        var police = Assert.Single(shares.Months);
        Assert.Equal(expected, police.Text());
        Assert.Equal((ofContacts, ofReferrals), (Share(police.Contacts, police.AllContacts), Share(police.Referrals, police.AllReferrals)));
    }

    private static string Share(long of, long all) => (100.0 * of / all).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
