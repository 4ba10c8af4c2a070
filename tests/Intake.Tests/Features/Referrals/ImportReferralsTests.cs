using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Consumers;
using static CsWorkPerf.Intake.Tests.Importing;

namespace CsWorkPerf.Intake.Tests.Features.Referrals;

public sealed class ImportReferralsTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task ImportReferrals_TwiceAndAfterItsContact_IsLinkedAndThenUnchanged()
    {
        await _intake.ImportAsync(ContactRow("K1", row => row.Outcome = "referral_assessment"));
        ReferralRow[] rows = [ReferralRow("R1", row => row.ContactId = "K1"), ReferralRow("R2", row => (row.Nfa, row.Route) = (true, ""))];

        var first = await _intake.ImportAsync(rows);
        var events = await _intake.EventsAsync();
        var second = await _intake.ImportAsync(rows);

        Assert.Equal(((2, 2, 0, 0, 0, 0), (2, 0, 0, 2, 0, 0)), (first.Counts(), second.Counts()));
        Assert.Equal(events, await _intake.EventsAsync());
        var contact = Assert.Single(_intake.Contacts().ListContacts(new ListContactsRequest()).Rows).Contact;
        var linked = Assert.Single(List(), referral => referral.CouncilId == "R1");
        Assert.Equal((contact.ContactId, contact.ReferralId, contact.ChildId), (linked.ContactId, linked.ReferralId, linked.ChildId));
    }

    [Fact]
    public async Task ImportReferrals_DayThatLooksWrong_IsTakenWithANotice()
    {
        await _intake.ImportAsync(new ChildRow { Line = 2, ChildId = "C1", LastName = "Bright", BirthDate = "2015-03-27", DetailsSupplied = true });

        var report = await _intake.ImportAsync(
            ReferralRow("R1", row => row.ReferredOn = "2015-03-26"), ReferralRow("R2", row => (row.Line, row.ReferredOn) = (3, "2026-03-18")), ReferralRow("R3", row => row.Line = 4));

        Assert.Equal((3, 3, 0, 0, 0, 0), report.Counts());
        Assert.Equal(
            ["2:referred_on:2015-03-26:Before the child's birth. The row is taken.", "3:referred_on:2026-03-18:In the future. The row is taken."],
            report.Notes.Select(note => $"{note.Line}:{note.Column}:{note.Value}:{note.Reason}"));
    }

    [Fact]
    public async Task ImportReferrals_BeforeItsContact_IsLinkedWhenTheContactArrives()
    {
        ReferralRow[] rows = [ReferralRow("R1", row => row.ContactId = "K1")];
        await _intake.ImportAsync(rows);
        Assert.Equal("", Assert.Single(List()).ContactId);

        await _intake.ImportAsync(ContactRow("K1"));

        var contact = Assert.Single(_intake.Contacts().ListContacts(new ListContactsRequest()).Rows).Contact;
        Assert.Equal((contact.ContactId, 2L), (Assert.Single(List()).ContactId, List()[0].Version));
        var told = Assert.IsType<ReferralChanged>((await _intake.EventsAsync())[^1].Event);
        Assert.Equal((contact.ContactId, "import"), (told.ContactId, (await _intake.EventsAsync())[^1].Origin));
        Assert.Equal(1, (await _intake.ImportAsync(rows)).Unchanged);
    }

    [Fact]
    public async Task ImportReferrals_RouteMissingWhenItGoesOn_IsRejectedAtTheRoute()
    {
        var report = await _intake.ImportAsync(
            ReferralRow("R1", row => (row.Line, row.Route) = (9, "")), ReferralRow("R2", row => (row.Route, row.RouteSupplied) = ("", false)));

        Assert.Equal((2, 1, 0, 0, 0, 1), report.Counts());
        Assert.Equal((9L, "route"), (Assert.Single(report.Notes).Line, report.Notes[0].Column));
        Assert.Null(Assert.IsType<ReferralChanged>(Assert.Single(await _intake.EventsAsync()).Event).Route);
    }

    [Theory]
    [InlineData("referral_id", "")]
    [InlineData("child_id", "")]
    [InlineData("referred_on", "")]
    [InlineData("referred_on", "2026-03-03T10:00")]
    [InlineData("source", "x")]
    [InlineData("primary_need", "x")]
    [InlineData("route", "x")]
    public async Task ImportReferrals_FaultyRow_IsRejectedAtTheColumn(string column, string value)
    {
        var faulty = ReferralRow("R1");
        Contracts.Intake.V1.ReferralRow.Descriptor.FindFieldByName(column).Accessor.SetValue(faulty, value);

        var report = await _intake.ImportAsync(faulty);

        Assert.Equal((1, 0, 0, 0, 0, 1), report.Counts());
        Assert.Equal(column, Assert.Single(report.Notes).Column);
    }

    [Fact]
    public async Task ImportReferrals_DescribesTheReferralMadeHere_IsLinkedByIdNotDoubled()
    {
        await _intake.ImportAsync(ContactRow("K1", row => row.Outcome = row.DecidedAt = row.FeedbackAt = ""));
        var decided = _intake.Decide(Assert.Single(_intake.Contacts().ListContacts(new ListContactsRequest()).Rows).Contact, "referral_assessment");
        var same = ReferralRow("R1", row => (row.ContactId, row.ReferredOn, row.LocalityId, row.TeamId, row.PrimaryNeed) = ("K1", "2026-03-17", "L9", "T9", "N1"));

        var first = await _intake.ImportAsync(same);
        var second = await _intake.ImportAsync(same);

        Assert.Equal(((1, 0, 1, 0, 0, 0), (1, 0, 0, 1, 0, 0)), (first.Counts(), second.Counts()));
        Assert.Equal((decided.ReferralId, "R1", "live"), (Assert.Single(List()).ReferralId, List()[0].CouncilId, List()[0].Origin));
    }

    [Fact]
    public async Task ImportReferrals_RowWithOurOwnIdOfAnImportedReferral_KeepsTheCouncilsId()
    {
        await _intake.ImportAsync(ReferralRow("R1"));
        var stored = Assert.Single(List());

        var report = await _intake.ImportAsync(ReferralRow(stored.ReferralId, row => row.PrimaryNeed = "N4"));

        Assert.Equal(1, report.Updated);
        Assert.Equal(("R1", "N4"), (Assert.Single(List()).CouncilId, List()[0].PrimaryNeed));
    }

    [Fact]
    public async Task ImportReferrals_DiffersFromTheReferralMadeHere_IsLinkedAndKept()
    {
        var child = _intake.AddChild(councilId: "C1");
        var decided = _intake.Decide(_intake.LogContact(child.ChildId), "referral_assessment");

        var report = await _intake.ImportAsync(ReferralRow("R1", row => (row.ContactId, row.ReferredOn, row.Source, row.Route) = (decided.ContactId, "2026-03-17", "6", "strategy")));

        Assert.Equal((1, 0, 0, 0, 1, 0), report.Counts());
        Assert.Equal((RowNote.Types.Kind.Kept, "route"), (Assert.Single(report.Notes).Kind, report.Notes[0].Column));
        Assert.Equal(("R1", "assessment"), (Assert.Single(List()).CouncilId, List()[0].Route));
    }

    [Fact]
    public async Task RecordDecision_WhereAnImportedReferralNamesTheContact_MakesNoSecondOne()
    {
        await _intake.ImportAsync(ContactRow("K1", row => row.Outcome = row.DecidedAt = row.FeedbackAt = ""));
        await _intake.ImportAsync(ReferralRow("R1", row => row.ContactId = "K1"));

        var decided = _intake.Decide(Assert.Single(_intake.Contacts().ListContacts(new ListContactsRequest()).Rows).Contact, "referral_assessment");

        Assert.Equal(decided.ReferralId, Assert.Single(List()).ReferralId);
    }

    [Fact]
    public async Task ImportReferrals_TeamByName_IsMatchedNowOrWhenTheTeamIsAdded()
    {
        var report = await _intake.ImportAsync(
            ReferralRow("R1", row => row.TeamName = "front  DOOR"), ReferralRow("R2", row => (row.Line, row.TeamName) = (3, "Night team")));
        Assert.Equal((RowNote.Types.Kind.Notice, 3L, "Night team"), (Assert.Single(report.Notes).Kind, report.Notes[0].Line, report.Notes[0].Value));
        Assert.Equal(["T1", ""], List().OrderBy(referral => referral.CouncilId).Select(referral => referral.TeamId));

        await _intake.Db.WriteAsync(
            (Tx tx) => new OnTeamChanged().ApplyAsync(tx, new TeamChanged { TeamId = "T9", Version = 1, OccurredAt = IntakeHost.Start, Name = "Night Team" }, live: true),
            CancellationToken.None);

        Assert.Equal(["T1", "T9"], List().OrderBy(referral => referral.CouncilId).Select(referral => referral.TeamId));
        Assert.Equal("T9", Assert.IsType<ReferralChanged>((await _intake.EventsAsync())[^1].Event).TeamId);
        Assert.Equal(1, (await _intake.ImportAsync(ReferralRow("R2", row => row.TeamName = "Night team"))).Unchanged);
    }

    private IList<Referral> List() => _intake.Referrals().ListReferrals(new ListReferralsRequest()).Referrals;
}
