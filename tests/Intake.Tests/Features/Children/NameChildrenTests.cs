using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.Children;

public sealed class NameChildrenTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task NameChildren_KnownAndNot_NamesWhoIsKnownWithOneEntryInTheLog()
    {
        var (ann, bo) = (_intake.AddChild("Ann", "Lee", councilId: "C1", birthDate: "2015-02-03"), _intake.AddChild("Bo", "Lee"));
        var before = (await _intake.AccessLogAsync()).Count;

        var named = Name([Roles.Auditor], ann.ChildId, bo.ChildId, ann.ChildId, Guid.NewGuid().ToString());

        Assert.Equal(2, named.Count);
        Assert.Equal(new NamedChild { Listed = new ListedChild { Name = "Ann Lee", CouncilId = "C1" }, BirthDate = "2015-02-03" }, named[ann.ChildId]);
        Assert.Equal(new NamedChild { Listed = new ListedChild { Name = "Bo Lee" } }, named[bo.ChildId]);
        Assert.Equal([("list", "children", "")], (await _intake.AccessLogAsync()).Skip(before));
    }

    [Fact]
    public void NameChildren_RestrictedRecord_IsNamedToManagersOnlyEvenWhereItWasOpenedInAnEmergency()
    {
        var child = _intake.AddChild("Kept", "Secret", restricted: true, councilId: "C1", birthDate: "2015-02-03");
        new Contracts.Intake.V1.Openings.OpeningsClient(_intake.Host.As(Roles.Practitioner)).OpenRestricted(
            new OpenRestrictedRequest { RequestId = IntakeHost.Key(), ChildId = child.ChildId, Reason = "At the door." });

        foreach (var role in new[] { Roles.Practitioner, Roles.Auditor })
            Assert.Equal(new NamedChild { Listed = new ListedChild { Restricted = true } }, Name([role], child.ChildId)[child.ChildId]);
        Assert.Equal(
            new NamedChild { Listed = new ListedChild { Name = "Kept Secret", Restricted = true, CouncilId = "C1" }, BirthDate = "2015-02-03" },
            Name([Roles.Manager], child.ChildId)[child.ChildId]);
        Assert.Equal("Kept Secret", NameOpened(Roles.Practitioner, child).Listed.Name);
        Assert.Equal(new NamedChild { Listed = new ListedChild { Restricted = true } }, NameOpened(Roles.Auditor, child));
    }

    [Fact]
    public void NameChildren_MergedRecord_IsNamedAsTheOneThatIsKept()
    {
        var (kept, merged) = (_intake.AddChild("Ann", "Lee", birthDate: "2015-02-03"), _intake.AddChild("Anne", "Lee", restricted: true));
        _intake.Children(Roles.Manager).MergeChildren(new MergeChildrenRequest
        {
            RequestId = IntakeHost.Key(), KeptId = kept.ChildId, KeptVersion = kept.Version, MergedId = merged.ChildId, MergedVersion = merged.Version, Reason = "Same mother."
        });

        var named = Name([Roles.Manager], merged.ChildId, kept.ChildId);

        Assert.Equal(("Ann Lee", "2015-02-03", kept.ChildId), (named[merged.ChildId].Listed.Name, named[merged.ChildId].BirthDate, named[merged.ChildId].KeptId));
        Assert.Equal(("Ann Lee", ""), (named[kept.ChildId].Listed.Name, named[kept.ChildId].KeptId));
        // The kept record is restricted by the one that is merged into it.
        Assert.All(Name([], merged.ChildId, kept.ChildId).Values, child => Assert.Equal(new ListedChild { Restricted = true }, child.Listed));
    }

    [Theory]
    [InlineData(0, "", "OUT_OF_RANGE")]
    [InlineData(501, "c", "OUT_OF_RANGE")]
    [InlineData(1, " ", "REQUIRED")]
    [InlineData(1, "c\u0001", "CONTROL_CHARACTER")]
    public void NameChildren_NoIds_AreRefused(int count, string id, string reason) =>
        Assert.Equal(("child_ids", reason), Refused.Field(() => Name([], [.. Enumerable.Repeat(id, count)])));

    private NamedChild NameOpened(string role, Child child) =>
        _intake.Children(role).NameChildren(new NameChildrenRequest { ChildIds = { child.ChildId }, Opened = true }).Children[child.ChildId];

    private IReadOnlyDictionary<string, NamedChild> Name(string[] roles, params string[] childIds) =>
        _intake.Children(roles).NameChildren(new NameChildrenRequest { ChildIds = { childIds } }).Children.ToDictionary();
}
