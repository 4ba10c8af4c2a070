using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.Merges;

/// <summary>What the services that keep records about children hear of restriction, merges and emergencies.</summary>
public sealed class StandingTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task Restriction_SetAndLifted_IsToldOnceEachAndNotOfAPlainChild()
    {
        _intake.AddChild("Ann");
        var child = _intake.AddChild("Bo", restricted: true);
        Assert.Equal([(child.ChildId, 1L, null, true)], await ToldAsync());

        child = Change(child, one => one.Postcode = "NR1 3QQ");
        Assert.Single(await ToldAsync());
        Change(child, one => one.Restricted = false);

        Assert.Equal([(child.ChildId, 1L, null, true), (child.ChildId, 3L, null, false)], await ToldAsync());
    }

    [Fact]
    public async Task Restriction_ByImport_IsTold()
    {
        await _intake.ImportAsync(Row("C1", restricted: true), Row("C2", restricted: false));
        await _intake.ImportAsync(Row("C2", restricted: true), Row("C1", restricted: false));

        var ids = _intake.Children(Roles.Administrator).IdentifyChildren(new IdentifyChildrenRequest { CouncilIds = { "C1", "C2" } }).ChildIds;
        Assert.Equal([(ids["C1"], true), (ids["C2"], true), (ids["C1"], false)], (await ToldAsync()).Select(told => (told.ChildId, told.Restricted)));
    }

    [Fact]
    public async Task Merge_AndItsUndoing_AreToldOfEveryRecordThatTheyChange()
    {
        var (kept, merged, below) = (_intake.AddChild("Ann"), _intake.AddChild("Anne", restricted: true), _intake.AddChild("Anna"));
        Merge(merged, below);
        merged = Get(merged);
        var before = (await ToldAsync()).Count;

        Merge(kept, merged);
        var told = (await ToldAsync()).Skip(before).ToList();
        Assert.Equal(
            new[] { (kept.ChildId, (string?)null, true), (merged.ChildId, kept.ChildId, true), (below.ChildId, kept.ChildId, true) }.OrderBy(one => one.Item1),
            told.Select(one => (one.ChildId, one.KeptId, one.Restricted)).OrderBy(one => one.ChildId));

        Undo(Get(merged));
        Assert.Equal(
            new[] { (kept.ChildId, (string?)null, false), (merged.ChildId, null, true), (below.ChildId, merged.ChildId, true) }.OrderBy(one => one.Item1),
            (await ToldAsync()).Skip(before + 3).Select(one => (one.ChildId, one.KeptId, one.Restricted)).OrderBy(one => one.ChildId));
    }

    [Fact]
    public async Task Restriction_OfAMergedRecord_IsToldOfAllRecordsOfTheChild()
    {
        var (kept, merged) = (_intake.AddChild("Ann"), _intake.AddChild("Anne"));
        kept = Merge(kept, merged);
        var before = (await ToldAsync()).Count;

        Change(kept, one => one.Restricted = true);

        Assert.Equal(
            new[] { (kept.ChildId, (string?)null, true), (merged.ChildId, kept.ChildId, true) }.OrderBy(one => one.Item1),
            (await ToldAsync()).Skip(before).Select(one => (one.ChildId, one.KeptId, one.Restricted)).OrderBy(one => one.ChildId));
    }

    [Fact]
    public async Task OpenRestricted_InAnEmergency_IsToldWithoutItsReason()
    {
        var child = _intake.AddChild("Bo", restricted: true);

        var opening = new Contracts.Intake.V1.Openings.OpeningsClient(_intake.Host.As(Roles.Practitioner)).OpenRestricted(
            new OpenRestrictedRequest { RequestId = IntakeHost.Key(), ChildId = child.ChildId, Reason = "At the door." });

        var told = Assert.IsType<RestrictedOpened>((await _intake.EventsAsync())[^1].Event);
        Assert.Equal((opening.OpeningId, child.ChildId, opening.Until), (told.OpeningId, told.ChildId, Instant.Text(told.Until)));
        Assert.NotEmpty(told.AccountId);
        Assert.DoesNotContain("door", EventJson.Write(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migration_OfADatabaseFromBefore_TellsOfWhatIsRestrictedOrMergedOnce()
    {
        var (kept, merged, secret) = (_intake.AddChild("Ann"), _intake.AddChild("Anne"), _intake.AddChild("Bo", restricted: true));
        _intake.AddChild("Cy");
        Merge(kept, merged);
        // As it was before anybody was told.
        await _intake.Db.WriteAsync(async tx =>
        {
            await tx.ExecuteAsync("delete from [outbox] where [type] = 'ChildStandingChanged'");
            await tx.ExecuteAsync("delete from [migrations] where [name] like '%_tell_standing'");
        }, CancellationToken.None);
        var head = await HeadAsync();

        for (var run = 0; run < 2; run++)
            await Migrator.MigrateAsync(_intake.Db, typeof(IntakeModule).Assembly, TimeProvider.System, CancellationToken.None);

        Assert.Equal(
            new[] { (merged.ChildId, 2L, kept.ChildId, false), (secret.ChildId, 1L, (string?)null, true) }.OrderBy(one => one.Item1),
            await ToldAsync());
        Assert.Equal(head + 2, await HeadAsync());
    }

    private Task<long> HeadAsync() => _intake.Db.ReadAsync(session => session.OneAsync<long>("select [head] from [feed]"), CancellationToken.None);

    private async Task<IReadOnlyList<(string ChildId, long Version, string? KeptId, bool Restricted)>> ToldAsync() =>
        [.. (await _intake.EventsAsync()).Select(one => one.Event).OfType<ChildStandingChanged>().Select(told => (told.ChildId, told.Version, told.KeptId, told.Restricted))];

    private static ChildRow Row(string id, bool restricted) => new() { Line = 2, ChildId = id, FirstName = "Ann", LastName = "Lee", DetailsSupplied = true, Restricted = restricted };

    private Child Get(Child child) => _intake.Children(Roles.Manager).GetChild(new GetChildRequest { ChildId = child.ChildId });

    private Child Change(Child child, Action<Child> change)
    {
        var entered = child.Clone();
        change(entered);
        return _intake.Children(Roles.Manager).ChangeChild(new ChangeChildRequest { RequestId = IntakeHost.Key(), Child = entered });
    }

    private Child Merge(Child kept, Child merged) => _intake.Children(Roles.Manager).MergeChildren(new MergeChildrenRequest
    {
        RequestId = IntakeHost.Key(), KeptId = kept.ChildId, KeptVersion = kept.Version, MergedId = merged.ChildId, MergedVersion = merged.Version, Reason = "Same mother."
    });

    private Child Undo(Child merged) => _intake.Children(Roles.Manager).UndoMerge(
        new UndoMergeRequest { RequestId = IntakeHost.Key(), ChildId = merged.ChildId, Version = merged.Version, Reason = "Not the same." });
}
