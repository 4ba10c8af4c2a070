using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.Children;

public sealed class ChildrenTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task AddChild_EveryField_IsStoredAndOpeningIsLogged()
    {
        var added = _intake.Children().AddChild(new AddChildRequest
        {
            RequestId = IntakeHost.Key(),
            Child = new Child
            {
                CouncilId = "K1", FirstName = " Zoë ", LastName = "O'Brien", BirthDate = "2015-04-01", Sex = "f", Ethnicity = "wbri", Disability = "LD mob", Postcode = "nr1 1aa"
            }
        });

        Assert.Equal(
            (1L, "K1", "Zoë", "O'Brien", "2015-04-01", "F", "WBRI", "MOB LD", "NR1 1AA", false, true),
            (added.Version, added.CouncilId, added.FirstName, added.LastName, added.BirthDate, added.Sex, added.Ethnicity, added.Disability, added.Postcode, added.Restricted, added.ChangedHere));
        Assert.Equal(added, _intake.Children().GetChild(new GetChildRequest { ChildId = added.ChildId }));
        Assert.Equal(("open", "child", added.ChildId), (await _intake.AccessLogAsync())[^1]);
    }

    [Theory]
    [InlineData("nr1 1aa", "NR1 1AA")]
    [InlineData("ec1a1bb", "EC1A 1BB")]
    [InlineData("W1  2lp", "W1 2LP")]
    [InlineData("nr13", "NR13")]
    [InlineData("", "")]
    public void AddChild_Postcode_IsWrittenAsPostcodesAre(string entered, string stored) =>
        Assert.Equal(stored, Add(entered).Postcode);

    [Theory]
    [InlineData("Norwich")]
    [InlineData("NR1 1A")]
    [InlineData("NR111 1AA")]
    [InlineData("1AA NR1")]
    public async Task AddChild_NotTheShapeOfAPostcode_IsRefusedAtIt(string entered)
    {
        Assert.Equal(("child.postcode", "NOT_A_POSTCODE"), Refused.Field(() => Add(entered)));

        // What a file brought may stay, and be put right.
        var child = Add("");
        await _intake.Db.WriteAsync(tx => tx.ExecuteAsync("update [children] set [postcode] = @entered where [child_id] = @ChildId", new { entered, child.ChildId }), TestContext.Current.CancellationToken);
        (child.Postcode, child.FirstName) = (entered, "Anna");
        Assert.Equal("Anna", _intake.Children().ChangeChild(new ChangeChildRequest { RequestId = IntakeHost.Key(), Child = child }).FirstName);
    }

    private Child Add(string postcode) => _intake.Children().AddChild(new AddChildRequest
    {
        RequestId = IntakeHost.Key(), Child = new Child { FirstName = "Ann", LastName = Guid.NewGuid().ToString("N"), Postcode = postcode }
    });

    [Theory]
    [InlineData("birth_date", "2026-03-18", "child.birth_date")]
    [InlineData("birth_date", "2026-03-01T10:00", "child.birth_date")]
    [InlineData("expected_birth_date", "May", "child.expected_birth_date")]
    [InlineData("sex", "X", "child.sex")]
    [InlineData("ethnicity", "ABC", "child.ethnicity")]
    [InlineData("disability", "LD NONE", "child.disability")]
    [InlineData("disability", "LD ABC", "child.disability")]
    [InlineData("last_name", "", "child.last_name")]
    [InlineData("last_name", "long", "child.last_name")]
    [InlineData("first_name", "a\u0007", "child.first_name")]
    public void AddChild_BadField_IsRefusedByField(string field, string value, string expected)
    {
        var child = new Child { LastName = "Lee" };
        Child.Descriptor.FindFieldByName(field).Accessor.SetValue(child, value == "long" ? new string('x', 201) : value);

        Assert.Equal(expected, Refused.Field(() => _intake.Children().AddChild(new AddChildRequest { RequestId = IntakeHost.Key(), Child = child })).Field);
    }

    [Fact]
    public void AddChild_CouncilIdThatAnotherHas_IsRefused()
    {
        _intake.AddChild(councilId: "K1");

        Assert.Equal("K1", Refused.With<AlreadyExists>(() => _intake.AddChild(councilId: "K1")).What);
    }

    [Fact]
    public void AddChild_Unborn_HasAnExpectedBirthDate() =>
        Assert.Equal("2026-07-01", _intake.Children().AddChild(new AddChildRequest
        {
            RequestId = IntakeHost.Key(), Child = new Child { LastName = "Unborn", ExpectedBirthDate = "2026-07-01" }
        }).ExpectedBirthDate);

    [Fact]
    public void ChangeChild_NewName_IsFoundByItAndNotByTheOld()
    {
        var child = _intake.AddChild("Ann", "Lee");
        child.LastName = "Moss";

        var changed = Change(child);

        Assert.Equal((2L, "Moss"), (changed.Version, changed.LastName));
        Assert.Single(Search("moss"));
        Assert.Empty(Search("lee"));
        Assert.Equal(2, Refused.With<StaleVersion>(() => Change(child)).CurrentVersion);
        Assert.Equal("nobody", Refused.With<NotFound>(() => Change(new Child { ChildId = "nobody", Version = 1, LastName = "X" })).Id);
    }

    [Theory]
    [InlineData("zoe", "Zoë O'Brien,Zoe Hall")]
    [InlineData("ZO hal", "Zoe Hall")]
    [InlineData("o'brien", "Zoë O'Brien")]
    [InlineData("brien", "")]
    [InlineData("sam", "Sam Samson")]
    [InlineData("K77", "Zoe Hall")]
    public void SearchChildren_WordsOrCouncilId_FindsByStartOfWords(string text, string expected)
    {
        _intake.AddChild("Zoë", "O'Brien");
        _intake.AddChild("Zoe", "Hall", councilId: "K77");
        _intake.AddChild("Sam", "Samson");

        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(), Search(text).Select(child => $"{child.FirstName} {child.LastName}").Order());
    }

    [Fact]
    public void SearchChildren_BirthDate_Narrows()
    {
        _intake.AddChild("Ann", "Lee", birthDate: "2015-01-02");
        _intake.AddChild("Ann", "Lee", birthDate: "2016-01-02");

        Assert.Equal("2016-01-02", Assert.Single(Search("lee", "2016-01-02")).BirthDate);
    }

    [Fact]
    public void SearchChildren_Pages_CoverEveryChildOnceInAStableOrder()
    {
        var added = Enumerable.Range(0, 11).Select(i => _intake.AddChild("Kim" + (char)('a' + i % 3), "Kimber" + i).ChildId).ToHashSet();
        var request = new SearchChildrenRequest { Text = "kim", Page = new PageRequest { PageSize = 4 } };
        var found = new List<string>();
        do
        {
            var page = _intake.Children().SearchChildren(request);
            found.AddRange(page.Children.Select(child => child.ChildId));
            request.Page.PageToken = page.NextPageToken;
        }
        while (request.Page.PageToken.Length > 0 && found.Count < 100);

        Assert.Equal(11, found.Count);
        Assert.Equal(added.Order(), found.Order());
    }

    [Fact]
    public void SearchChildren_CouncilIdThatIsAlsoAName_ComesFirstAndOnce()
    {
        var byName = _intake.AddChild("Kim", "Lee").ChildId;
        var byId = _intake.AddChild("Kim", "Ash", councilId: "kim").ChildId;

        Assert.Equal([byId, byName], Search("kim").Select(child => child.ChildId));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("")]
    public void SearchChildren_TooShort_IsRefused(string text) => Assert.Equal(("text", "OUT_OF_RANGE"), Refused.Field(() => Search(text)));

    [Fact]
    public void GetChildHistory_Limit_ShowsTheNewestAndCountsAll()
    {
        var child = _intake.AddChild();
        foreach (var day in new[] { "2026-03-02", "2026-03-12", "2026-03-05" }) _intake.LogContact(child.ChildId, request => request.ReceivedAt = day);
        _intake.Decide(_intake.LogContact(child.ChildId), "referral_strategy");

        var history = _intake.Children().GetChildHistory(new GetChildHistoryRequest { ChildId = child.ChildId, Limit = 2 });

        Assert.Equal((4, 1), (history.ContactCount, history.ReferralCount));
        Assert.Equal(["2026-03-17T09:05", "2026-03-12"], history.Contacts.Select(line => line.ReceivedAt));
        Assert.Equal(("2026-03-17", "strategy"), (history.Referrals[0].ReferredOn, history.Referrals[0].Route));
        Assert.Equal("limit", Refused.Field(() => _intake.Children().GetChildHistory(new GetChildHistoryRequest { ChildId = child.ChildId, Limit = 201 })).Field);
    }

    private IList<Child> Search(string text, string birthDate = "") =>
        _intake.Children().SearchChildren(new SearchChildrenRequest { Text = text, BirthDate = birthDate }).Children;

    private Child Change(Child child) => _intake.Children().ChangeChild(new ChangeChildRequest { RequestId = IntakeHost.Key(), Child = child });
}
