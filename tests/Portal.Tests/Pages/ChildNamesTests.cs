using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class ChildNamesTests(Council council)
{
    [Fact]
    public async Task NameChildren_OfAList_NamesEachAsTheServiceDoesToThePerson()
    {
        var (ann, kept) = (Add("Ann", "2015-02-03"), Add("Bea", "2016-01-01", restricted: true));

        var names = await Intake(Roles.Practitioner).NameChildrenAsync([ann.ChildId, kept.ChildId, ann.ChildId, ""], TestContext.Current.CancellationToken);

        Assert.Equal(("Ann Named", "3 Feb 2015", "2015-02-03", false, ann.ChildId), Of(names, ann.ChildId));
        Assert.Equal(("Restricted record", "", "", true, kept.ChildId), Of(names, kept.ChildId));
        Assert.Equal(("Child not known", "", "", false, "x"), Of(names, "x"));
        Assert.Equal("Bea Named", (await Intake(Roles.Manager).NameChildrenAsync([kept.ChildId], TestContext.Current.CancellationToken)).Name(kept.ChildId));
    }

    [Fact]
    public async Task NameChildren_MergedRecord_LeadsToTheOneThatIsKept()
    {
        var (kept, merged) = (Add("Cleo"), Add("Clio"));
        new Children.ChildrenClient(council.As(Roles.Manager)).MergeChildren(new MergeChildrenRequest
        {
            RequestId = Key(), KeptId = kept.ChildId, KeptVersion = kept.Version, MergedId = merged.ChildId, MergedVersion = merged.Version, Reason = "The same."
        });

        var names = await Intake(Roles.Practitioner).NameChildrenAsync([merged.ChildId], TestContext.Current.CancellationToken);

        Assert.Equal(("Cleo Named", kept.ChildId), (names.Name(merged.ChildId), names.Record(merged.ChildId)));
    }

    [Fact]
    public async Task NameEach_MoreRowsThanAreNamedAtOnce_NamesEveryRow()
    {
        var (first, last) = (Add("Dana"), Add("Dora"));
        var rows = Enumerable.Repeat(first.ChildId, 500).Append(last.ChildId).ToAsyncEnumerable();

        var named = await Intake(Roles.Practitioner).NameEachAsync(rows, id => id, TestContext.Current.CancellationToken)
            .Select(one => one.Children.Name(one.Row)).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal([.. Enumerable.Repeat("Dana Named", 500), "Dora Named"], named);
    }

    private static (string, string, string, bool, string) Of(ChildNames names, string id) =>
        (names.Name(id), names.BirthDate(id), names.IsoBirthDate(id), names.IsRestricted(id), names.Record(id));

    private Child Add(string first, string birthDate = "", bool restricted = false) => new Children.ChildrenClient(council.As(Roles.Manager)).AddChild(
        new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = first, LastName = "Named", BirthDate = birthDate, Restricted = restricted } });

    private IntakeBackend Intake(string role)
    {
        var caller = council.As(role);
        return new(new(caller), new(caller), new(caller), new(caller));
    }

    private static string Key() => Guid.NewGuid().ToString();
}
