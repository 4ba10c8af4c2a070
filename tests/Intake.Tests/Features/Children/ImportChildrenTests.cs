using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.Children;

public sealed class ImportChildrenTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task ImportChildren_TwiceAndThenChanged_IsAcceptedUnchangedUpdated()
    {
        var counts = new[]
        {
            (await _intake.ImportAsync(Row())).Counts(),
            (await _intake.ImportAsync(Row())).Counts(),
            (await _intake.ImportAsync(Row(row => (row.LastName, row.Postcode) = ("Moss", "")))).Counts()
        };

        Assert.Equal([(1, 1, 0, 0, 0, 0), (1, 0, 0, 1, 0, 0), (1, 0, 1, 0, 0, 0)], counts);
        var child = Assert.Single(Search("moss"));
        Assert.Equal(
            ("C1", "Ann", "Moss", "2015-04-01", "F", "WBRI", "HAND LD", "", false),
            (child.CouncilId, child.FirstName, child.LastName, child.BirthDate, child.Sex, child.Ethnicity, child.Disability, child.Postcode, child.ChangedHere));
        Assert.Empty(Search("lee"));
    }

    [Fact]
    public async Task ImportChildren_ChangedHere_IsKeptWithWhatDiffers()
    {
        await _intake.ImportAsync(Row());
        var child = Assert.Single(Search("lee"));
        child.Postcode = "NR1 1AA";
        _intake.Children().ChangeChild(new ChangeChildRequest { RequestId = IntakeHost.Key(), Child = child });

        var report = await _intake.ImportAsync(Row(), Row(row => row.Postcode = "NR1 1AA"));

        Assert.Equal((2, 0, 0, 1, 1, 0), report.Counts());
        Assert.Equal((RowNote.Types.Kind.Kept, "postcode"), (Assert.Single(report.Notes).Kind, report.Notes[0].Column));
    }

    [Fact]
    public async Task ImportChildren_BlankCellsOfARecordChangedHere_TellNothingThatIsStored()
    {
        await _intake.ImportAsync(Row());
        var child = Assert.Single(Search("lee"));
        (child.FirstName, child.Postcode, child.Restricted) = ("Anna", "NR1 1AA", true);
        _intake.Children().ChangeChild(new ChangeChildRequest { RequestId = IntakeHost.Key(), Child = child });

        var report = await _intake.ImportAsync(new ChildRow { Line = 2, ChildId = "C1", DetailsSupplied = true });

        var note = Assert.Single(report.Notes);
        Assert.Equal(
            "The record was changed here and is kept. It differs in birth_date (file ''); sex (file ''); ethnicity (file ''); first_name (file ''); " +
            "last_name (file ''); disability (file ''); postcode (file '').", note.Reason);
    }

    [Fact]
    public async Task ImportChildren_RecordsThatWereHere_AreOneEntryEachInTheAccessLogAndNewOnesOneTogether()
    {
        await _intake.ImportAsync(Row(), Row(row => row.ChildId = "C2"), Row(row => row.ChildId = "C3"));
        Assert.Equal([("import", "child", "")], (await _intake.AccessLogAsync()).Distinct());
        var changed = Search("lee").Where(child => child.CouncilId != "C2").Select(child => child.ChildId).Order().ToList();
        var before = (await _intake.AccessLogAsync()).Count;

        await _intake.ImportAsync(Row(row => row.Sex = "M"), Row(row => row.ChildId = "C2"), Row(row => (row.ChildId, row.Sex) = ("C3", "M")), Row(row => row.ChildId = "C4"));

        var entries = (await _intake.AccessLogAsync()).Skip(before).ToList();
        Assert.All(entries, one => Assert.Equal(("import", "child"), (one.Action, one.Record)));
        Assert.Equal(changed, entries.Select(one => one.RecordId).Where(id => id.Length > 0).Order());
    }

    [Fact]
    public async Task ImportChildren_RestrictionNotGiven_StaysAndOnlyFalseLiftsIt()
    {
        await _intake.ImportAsync(Row(row => row.Restricted = true));

        var blank = await _intake.ImportAsync(Row(row => row.Postcode = "NR1 1AA"));
        Assert.Equal((1, 0, 1, 0, 0, 0), blank.Counts());
        var child = Assert.Single(Search("lee", Roles.Manager));
        Assert.Equal(("NR1 1AA", true), (child.Postcode, child.Restricted));
        Assert.Equal((1, 0, 0, 1, 0, 0), (await _intake.ImportAsync(Row(row => row.Postcode = "NR1 1AA"))).Counts());
        Assert.Empty(Search("lee"));

        Assert.Equal((1, 0, 1, 0, 0, 0), (await _intake.ImportAsync(Row(row => row.Restricted = false))).Counts());
        Assert.False(Assert.Single(Search("lee")).Restricted);
    }

    [Fact]
    public async Task ImportChildren_ListWithoutDetails_LeavesNamesAlone()
    {
        await _intake.ImportAsync(Row());

        var report = await _intake.ImportAsync(new ChildRow { Line = 3, ChildId = "C1", BirthDate = "2015-04-02", Sex = "F", Ethnicity = "WBRI" });

        Assert.Equal(1, report.Updated);
        Assert.Equal(("Ann", "2015-04-02"), (Assert.Single(Search("lee")).FirstName, Search("lee")[0].BirthDate));
    }

    [Fact]
    public async Task ImportChildren_NotTheShapeOfAPostcode_IsTakenWithANotice()
    {
        var report = await _intake.ImportAsync(Row(row => row.Postcode = "Norwich"), Row(row => (row.ChildId, row.Postcode) = ("C2", "nr2")));

        Assert.Equal(2, report.Accepted);
        var note = Assert.Single(report.Notes);
        Assert.Equal((RowNote.Types.Kind.Notice, "postcode", "Norwich"), (note.Kind, note.Column, note.Value));
        Assert.Equal("Norwich", Search("C1")[0].Postcode);
    }

    [Theory]
    [InlineData("child_id", "")]
    [InlineData("birth_date", "2015-13-01")]
    [InlineData("expected_birth_date", "soon")]
    [InlineData("sex", "X")]
    [InlineData("ethnicity", "XXXX")]
    [InlineData("disability", "LD XX")]
    [InlineData("last_name", "a\u0001b")]
    public async Task ImportChildren_FaultyRow_IsRejectedAtTheColumn(string column, string value)
    {
        var report = await _intake.ImportAsync(Row(row => ChildRow.Descriptor.FindFieldByName(column).Accessor.SetValue(row, value)));

        Assert.Equal((1, 0, 0, 0, 0, 1), report.Counts());
        Assert.Equal(column, Assert.Single(report.Notes).Column);
    }

    private IList<Child> Search(string text, string role = Roles.Practitioner) => _intake.Children(role).SearchChildren(new SearchChildrenRequest { Text = text }).Children;

    private static ChildRow Row(Action<ChildRow>? more = null)
    {
        var row = new ChildRow
        {
            Line = 2, ChildId = "C1", FirstName = "Ann", LastName = "Lee", BirthDate = "2015-04-01", Sex = "F", Ethnicity = "WBRI",
            Disability = "LD HAND", Postcode = "NR2 2BB", DetailsSupplied = true
        };
        more?.Invoke(row);
        return row;
    }
}
