using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using static CsWorkPerf.Intake.Tests.Importing;

namespace CsWorkPerf.Intake.Tests.Features.Referrals;

/// <summary>Referrals to a strategy discussion that Assessment heard of before it kept which way they go.</summary>
public sealed class TellStrategyReferralsTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task Migration_OfADatabaseFromBefore_TellsOfThemOnceAsTheyAreAndNotAsNews()
    {
        await _intake.ImportAsync(
            ReferralRow("R1", row => (row.Route, row.LocalityId, row.TeamId, row.PrimaryNeed) = ("strategy", "L \"1\"", "T\\1", "N1")),
            ReferralRow("R2", row => row.Route = "assessment"), ReferralRow("R3", row => (row.Route, row.Nfa) = ("strategy", true)));
        _intake.Decide(_intake.LogContact(), "referral_strategy");
        var told = await ReferralsAsync();
        // As it was before: the numbering goes on where it is.
        await _intake.Db.WriteAsync(tx => tx.ExecuteAsync("delete from [migrations] where [name] like '%_tell_strategy_referrals'"), CancellationToken.None);
        var head = await HeadAsync();

        for (var run = 0; run < 2; run++)
            await Migrator.MigrateAsync(_intake.Db, typeof(IntakeModule).Assembly, TimeProvider.System, CancellationToken.None);

        var again = (await ReferralsAsync()).Skip(told.Count).ToList();
        var expected = told.Select(one => one.Event).Where(one => one is { Route: "strategy", Nfa: false }).OrderBy(one => one.ReferredOn).ToList();
        Assert.Equal(2, expected.Count);
        Assert.Equal(expected, again.Select((one, place) => one.Event with { OccurredAt = expected[place].OccurredAt }));
        Assert.All(again, one => Assert.Equal("import", one.Origin));
        Assert.Equal(head + 2, await HeadAsync());
    }

    private Task<long> HeadAsync() => _intake.Db.ReadAsync(session => session.OneAsync<long>("select [head] from [feed]"), CancellationToken.None);

    private async Task<IReadOnlyList<(ReferralChanged Event, string Origin)>> ReferralsAsync() =>
        [.. (await _intake.EventsAsync()).Where(one => one.Event is ReferralChanged).Select(one => ((ReferralChanged)one.Event, one.Origin))];
}
