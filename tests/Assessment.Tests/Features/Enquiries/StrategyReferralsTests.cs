using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Enquiries;

/// <summary>Referrals for a strategy discussion that no enquiry follows yet; on Tuesday 17 March 2026.</summary>
public sealed class StrategyReferralsTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task ListStrategyReferrals_ByWhatFollowed_ListsThoseThatWaitNewestFirst()
    {
        await HearAsync("r1", "2026-03-02", "c1");
        await HearAsync("r2", "2026-03-03", "c2");
        await HearAsync("r3", "2026-03-04", "c3", route: "assessment");
        await HearAsync("r4", "2026-03-05", "c4", nfa: true);
        await HearAsync("r5", "2026-03-06", "c5", withdrawn: true);
        await HearAsync("r6", "2026-03-09", "c6");
        Assert.Equal([("r6", "c6", "2026-03-09"), ("r2", "c2", "2026-03-03"), ("r1", "c1", "2026-03-02")], Rows(new()));

        // One names the referral; one is about the child and no referral, but started since; one was withdrawn.
        var named = _host.Start(request => (request.ChildId, request.ReferralId, request.StrategyOn) = (Own("c1"), Own("r1"), "2026-03-02"));
        _host.Start(request => (request.ChildId, request.StrategyOn) = (Own("c2"), "2026-03-02"));
        _host.Start(request => (request.ChildId, request.StrategyOn) = (Own("c6"), "2026-03-09"));
        Assert.Equal([("r2", "c2", "2026-03-03")], Rows(new()));
        _host.Withdraw(named);
        Assert.Equal(["r2", "r1"], Rows(new()).Select(row => row.Referral));
        await HearAsync("r2", "2026-03-03", "c2", route: "assessment");
        Assert.Equal(["r1"], Rows(new()).Select(row => row.Referral));
        Assert.Contains(("list", "referrals", ""), await _host.AccessLogAsync());
    }

    /// <summary>As after migration 0009: what was heard of then has no route until Intake tells of it once more.</summary>
    [Fact]
    public async Task ListStrategyReferrals_OfADatabaseFromBeforeRoutesWereKept_ListsWhatIsToldAgainAndStartsNothing()
    {
        await _host.Db.WriteAsync(async tx =>
        {
            await tx.ExecuteAsync("drop index [known_referrals_strategy]; drop index [enquiries_referral]; alter table [known_referrals] drop column [route]");
            await tx.ExecuteAsync("delete from [migrations] where [name] like 'assessment/0010%'");
            await tx.ExecuteAsync(
                "insert into [known_referrals] ([referral_id], [child_id], [referred_on], [withdrawn], [nfa], [locality_id], [team_id]) values (@Id, @Child, '2026-03-02', 0, 0, 'L1', 'T1')",
                new { Id = Own("r1"), Child = Own("c1") });
        }, CancellationToken.None);
        await Migrator.MigrateAsync(_host.Db, typeof(AssessmentModule).Assembly, TimeProvider.System, CancellationToken.None);
        Assert.Empty(Rows(new()));

        await _host.HearReferralAsync("r1", "2026-03-02", route: "strategy", live: false);

        Assert.Equal([("r1", "c1", "2026-03-02")], Rows(new()));
        Assert.Empty(await _host.EventsAsync());
        Assert.Empty((await _host.Assessments().ListAssessmentsAsync(new())).Rows);
    }

    [Fact]
    public async Task ListStrategyReferrals_FiltersAndPages_ListEachOnce()
    {
        foreach (var i in Enumerable.Range(1, 5)) await HearAsync("r" + i, i < 4 ? "2026-03-02" : "2026-03-03", "c" + i);

        var (seen, request) = (new List<string>(), new ListStrategyReferralsRequest { LocalityId = "L1", TeamId = "T1", Page = new() { PageSize = 2 } });
        do
        {
            var page = await _host.Enquiries().ListStrategyReferralsAsync(request);
            Assert.Equal((5, false), (page.Total, page.TotalCapped));
            seen.AddRange(page.Rows.Select(row => row.ChildId));
            request.Page.PageToken = page.NextPageToken;
        }
        while (request.Page.PageToken.Length > 0);

        Assert.Equal(5, seen.Count);
        Assert.Equal(5, seen.Distinct().Count());
        Assert.Empty(Rows(new() { LocalityId = "L2" }));
        Assert.Empty(Rows(new() { TeamId = "T2" }));
    }

    [Fact]
    public async Task ListStrategyReferrals_OfARestrictedChild_NamesTheReferralToManagersAlone()
    {
        await HearAsync("r1", "2026-03-02", "c1");
        await _host.HearChildAsync("c1", restricted: true);

        var row = Assert.Single((await _host.Enquiries().ListStrategyReferralsAsync(new())).Rows);
        var full = Assert.Single((await _host.Enquiries(Roles.Manager).ListStrategyReferralsAsync(new())).Rows);

        Assert.Equal(("", Own("c1"), "2026-03-02"), (row.ReferralId, row.ChildId, row.ReferredOn));
        Assert.Equal(Own("r1"), full.ReferralId);
    }

    private Task HearAsync(string id, string day, string child, string route = "strategy", bool nfa = false, bool withdrawn = false) =>
        _host.HearReferralAsync(id, day, child, withdrawn, route, nfa);

    private IEnumerable<(string Referral, string Child, string On)> Rows(ListStrategyReferralsRequest request) =>
        _host.Enquiries().ListStrategyReferrals(request).Rows.Select(row => (Name(row.ReferralId), Name(row.ChildId), row.ReferredOn)).ToList();

    private static string Name(string id) => Enumerable.Range(1, 6).SelectMany(i => new[] { "r" + i, "c" + i }).Single(name => Own(name) == id);
}
