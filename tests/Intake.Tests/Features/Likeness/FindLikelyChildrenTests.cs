using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.Likeness;

public sealed class FindLikelyChildrenTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    private IReadOnlyList<FindLikelyChildrenResponse.Types.Row> Find(string first, string last, string born = "", string postcode = "", string childId = "", string role = Roles.Practitioner, int limit = 0) =>
        _intake.Children(role).FindLikelyChildren(new FindLikelyChildrenRequest
        {
            Child = new Child { ChildId = childId, FirstName = first, LastName = last, BirthDate = born, Postcode = postcode }, Limit = limit
        }).Rows;

    [Fact]
    public async Task Find_LikelyAndOthers_OffersTheLikelyOnesBestFirstAndIsLogged()
    {
        var swapped = _intake.AddChild("Peter", "Holmes", birthDate: "2015-01-04");
        var same = _intake.AddChild("Holmes", "Peter", birthDate: "2015-04-01");
        var typed = _intake.AddChild("Petre", "Holmse", birthDate: "2015-04-01");
        _intake.AddChild("Peter", "Holmes", birthDate: "2009-12-24");
        _intake.AddChild("Paula", "Holmes", birthDate: "2015-04-01");
        _intake.AddChild("Peter", "Low", birthDate: "2015-04-01");

        var rows = Find("peter", "holmes", "2015-04-01");

        Assert.Equal([(same.ChildId, 90), (swapped.ChildId, 80), (typed.ChildId, 65)], rows.Select(row => (row.Child.ChildId, row.Score)));
        Assert.Equal(["same_name", "birth_date_day_and_month_swapped"], rows[1].Reasons);
        Assert.Equal(same, rows[0].Child);
        Assert.Single(Find("peter", "holmes", "2015-04-01", limit: 1));
        Assert.Equal(("search", "children", ""), (await _intake.AccessLogAsync())[^1]);
    }

    [Fact]
    public void Find_BirthDateNotKnown_OffersTheSameNameOnly()
    {
        var known = _intake.AddChild("Zoë", "O'Brien", birthDate: "2015-04-01");
        _intake.AddChild("Zoe", "Brian", birthDate: "2015-04-01");

        Assert.Equal((known.ChildId, "same_name birth_date_not_known"), Find("zoe", "obrien").Select(row => (row.Child.ChildId, string.Join(' ', row.Reasons))).Single());
        Assert.Empty(Find("nobody", "like this"));
    }

    [Fact]
    public void Find_RestrictedRecord_IsOfferedToManagersOnly()
    {
        var secret = _intake.AddChild("Sid", "Secret", restricted: true, birthDate: "2015-04-01");

        Assert.Empty(Find("Sid", "Secret", "2015-04-01"));
        // Found on the birth date alone, too.
        Assert.Empty(Find("Sidd", "Secrett", "2015-04-01"));
        Assert.Equal(secret.ChildId, Find("Sid", "Secret", "2015-04-01", role: Roles.Manager).Single().Child.ChildId);
    }

    [Fact]
    public void Find_MergedRecord_OffersTheKeptOneOnceAndNotItself()
    {
        var (kept, merged) = (_intake.AddChild("Anna", "Kept", birthDate: "2015-04-01"), _intake.AddChild("Ana", "Kept", birthDate: "2015-04-01"));
        _intake.Children(Roles.Manager).MergeChildren(new MergeChildrenRequest
        {
            RequestId = IntakeHost.Key(), KeptId = kept.ChildId, KeptVersion = 1, MergedId = merged.ChildId, MergedVersion = 1, Reason = "Same."
        });

        Assert.Equal((kept.ChildId, 90), Find("Ana", "Kept", "2015-04-01").Select(row => (row.Child.ChildId, row.Score)).Single());
        Assert.Empty(Find("Ana", "Kept", "2015-04-01", childId: merged.ChildId));
        Assert.Empty(Find("Anna", "Kept", "2015-04-01", childId: kept.ChildId));
    }

    [Fact]
    public void Find_WrongInput_IsRefusedByField()
    {
        Assert.Equal(("child.last_name", "REQUIRED"), Refused.Field(() => Find("", "")));
        Assert.Equal(("child.birth_date", "NOT_A_DAY"), Refused.Field(() => Find("Ann", "Lee", "April")));
        Assert.Equal(("limit", "OUT_OF_RANGE"), Refused.Field(() => Find("Ann", "Lee", limit: 51)));
    }
}
