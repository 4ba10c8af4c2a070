using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Intake.V1;
using static CsWorkPerf.Intake.Tests.Importing;

namespace CsWorkPerf.Intake.Tests.Features.Contacts;

public sealed class ImportContactsTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task ImportContacts_NewRow_IsStoredAndToldAsImported()
    {
        var report = await _intake.ImportAsync(ContactRow("K1"));

        Assert.Equal((1, 1, 0, 0, 0, 0), report.Counts());
        var contact = Assert.Single(List().Rows).Contact;
        Assert.Equal(
            ("K1", "2026-03-02T09:00", "2A", "online", "L9", "T9", "N1", Worker, 1, "early_help", "2026-03-03", "2026-03-04T10:00", "decided", "import"),
            (contact.CouncilId, contact.ReceivedAt, contact.Source, contact.Mode, contact.LocalityId, contact.TeamId, contact.PrimaryNeed, contact.WorkerId,
                contact.HandOffs, contact.Outcome, contact.DecidedAt, contact.FeedbackAt, contact.Status, contact.Origin));
        var (told, origin) = Assert.Single(await _intake.EventsAsync());
        var change = Assert.IsType<ContactChanged>(told);
        Assert.Equal(
            ("import", "imported", contact.ContactId, contact.ChildId, "early_help", 1, true),
            (origin, change.Change, change.ContactId, change.ChildId, change.Outcome, change.HandOffs, change.OutcomeSupplied));
    }

    [Fact]
    public async Task ImportContacts_CouncilIdOfAWorker_IsRejectedWithWhereToAsk()
    {
        var report = await _intake.ImportAsync(ContactRow("K1", row => row.WorkerId = "W9"));

        var note = Assert.Single(report.Notes);
        Assert.Equal((RowNote.Types.Kind.Rejected, "worker_id", "W9"), (note.Kind, note.Column, note.Value));
        Assert.Contains("IdentifyWorkers", note.Reason, StringComparison.Ordinal);
        Assert.Empty(List().Rows);
    }

    [Fact]
    public async Task ImportContacts_Twice_ChangesNothingAndTellsNobody()
    {
        ContactRow[] rows = [ContactRow("K1"), ContactRow("K2", row => row.Outcome = row.DecidedAt = row.FeedbackAt = ""), ContactRow("K3", row => row.ClearHandOffs())];
        await _intake.ImportAsync(rows);
        var events = await _intake.EventsAsync();

        var report = await _intake.ImportAsync(rows);

        Assert.Equal((3, 0, 0, 3, 0, 0), report.Counts());
        Assert.Empty(report.Notes);
        Assert.Equal(events, await _intake.EventsAsync());
    }

    [Fact]
    public async Task ImportContacts_SameIdentityTwiceInAFile_LastAcceptedRowWins()
    {
        var report = await _intake.ImportAsync(
            ContactRow("K1"), ContactRow("K1", row => row.Mode = "written"), ContactRow("K1", row => row.Source = "99"));

        Assert.Equal((3, 1, 1, 0, 0, 1), report.Counts());
        Assert.Equal("written", Assert.Single(List().Rows).Contact.Mode);
    }

    [Fact]
    public async Task ImportContacts_FileWithSeveralRowsOfAnIdentityTwice_ChangesNothing()
    {
        ContactRow[] rows = [ContactRow("K1"), ContactRow("K1", row => row.Mode = "written"), ContactRow("K1", row => row.Mode = "telephone")];
        Assert.Equal((3, 1, 2, 0, 0, 0), (await _intake.ImportAsync(rows)).Counts());
        var events = await _intake.EventsAsync();

        Assert.Equal((3, 0, 0, 3, 0, 0), (await _intake.ImportAsync(rows)).Counts());
        Assert.Equal(events, await _intake.EventsAsync());
    }

    [Fact]
    public async Task ImportContacts_BlankWhereThereWasAValue_Clears()
    {
        await _intake.ImportAsync(ContactRow("K1"));

        var report = await _intake.ImportAsync(ContactRow("K1", row => row.Mode = row.TeamId = row.Outcome = row.DecidedAt = row.FeedbackAt = ""));

        Assert.Equal((1, 0, 1, 0, 0, 0), report.Counts());
        var contact = Assert.Single(List().Rows).Contact;
        Assert.Equal(("", "", "", "", "open", 2), (contact.Mode, contact.TeamId, contact.Outcome, contact.DecidedAt, contact.Status, contact.Version));
    }

    [Theory]
    [InlineData("contact_id", "", "contact_id")]
    [InlineData("child_id", "", "child_id")]
    [InlineData("received_at", "", "received_at")]
    [InlineData("source", "", "source")]
    [InlineData("received_at", "yesterday", "received_at")]
    [InlineData("received_at", "2026-02-30", "received_at")]
    [InlineData("source", "5X", "source")]
    [InlineData("mode", "pigeon", "mode")]
    [InlineData("primary_need", "N11", "primary_need")]
    [InlineData("outcome", "referral", "outcome")]
    [InlineData("hand_offs", "-1", "hand_offs")]
    [InlineData("decided_at", "2026-03-01T23:59", "decided_at")]
    [InlineData("decided_at", "2026-03-01", "decided_at")]
    [InlineData("outcome", "", "decided_at")]
    [InlineData("feedback_at", "2026-03-02", "feedback_at")]
    [InlineData("team_id", "a\u0007b", "team_id")]
    [InlineData("contact_id", "long", "contact_id")]
    public async Task ImportContacts_FaultyRow_IsRejectedAtTheColumnAndTheRestIsStored(string column, string value, string reported)
    {
        var faulty = ContactRow("K1", row => row.Line = 7);
        if (value == "long") value = new string('x', 65);
        if (column == "hand_offs") faulty.HandOffs = -1;
        else Contracts.Intake.V1.ContactRow.Descriptor.FindFieldByName(column).Accessor.SetValue(faulty, value);

        var report = await _intake.ImportAsync(faulty, ContactRow("K2"));

        Assert.Equal((2, 1, 0, 0, 0, 1), report.Counts());
        var note = Assert.Single(report.Notes);
        Assert.Equal((RowNote.Types.Kind.Rejected, 7L, reported), (note.Kind, note.Line, note.Column));
        Assert.NotEmpty(note.Reason);
        Assert.Equal("K2", Assert.Single(List().Rows).Contact.CouncilId);
    }

    [Theory]
    [InlineData("2026-03-03T00:01", 1, "")]
    [InlineData("2026-03-04T09:59", 0, "decided_at")]
    [InlineData("2026-03-05", 0, "decided_at")]
    public async Task ImportContacts_FileWithoutOutcomesReceivedAfterTheKeptDecision_IsRejectedAtReceivedAt(string received, int updated, string rule)
    {
        await _intake.ImportAsync(ContactRow("K1"));

        var report = await _intake.ImportAsync(ContactRow("K1", row => NoOutcomes(row, received)));

        Assert.Equal((1, 0, updated, 0, 0, 1 - updated), report.Counts());
        Assert.Equal(updated == 1 ? received : "2026-03-02T09:00", Assert.Single(List().Rows).Contact.ReceivedAt);
        if (updated == 0) Assert.Equal(("received_at", $"After the {rule} that is stored here, which stays because the file has no outcomes."), (Assert.Single(report.Notes).Column, report.Notes[0].Reason));
    }

    [Fact]
    public async Task ImportContacts_FileWithoutOutcomesReceivedAfterTheKeptFeedback_IsRejectedAtReceivedAt()
    {
        await _intake.ImportAsync(ContactRow("K1", row => row.DecidedAt = ""));

        var report = await _intake.ImportAsync(ContactRow("K1", row => NoOutcomes(row, "2026-03-04T10:01")));

        Assert.Equal((1, 0, 0, 0, 0, 1), report.Counts());
        Assert.Equal("After the feedback_at that is stored here, which stays because the file has no outcomes.", Assert.Single(report.Notes).Reason);
    }

    private static void NoOutcomes(Contracts.Intake.V1.ContactRow row, string received)
    {
        row.ReceivedAt = received;
        row.Outcome = row.DecidedAt = row.FeedbackAt = "";
        row.OutcomeSupplied = false;
    }

    [Theory]
    [InlineData("2026-03-02T09:00", "2026-03-02")]
    [InlineData("2026-03-02", "2026-03-02T08:00")]
    [InlineData("2026-03-02T09:00", "2026-03-02T09:00")]
    public async Task ImportContacts_DecidedOnTheDayOfReceipt_ComparesDaysWhereATimeIsMissing(string received, string decided) =>
        Assert.Equal(1, (await _intake.ImportAsync(ContactRow("K1", row => (row.ReceivedAt, row.DecidedAt) = (received, decided)))).Accepted);

    [Fact]
    public async Task ImportContacts_ChangedHereAndOfARestrictedChild_IsKeptWithoutWhatIsStored()
    {
        _intake.AddChild(restricted: true, councilId: "C9");
        await _intake.ImportAsync(ContactRow("K1", row => (row.ChildId, row.Outcome, row.DecidedAt, row.FeedbackAt) = ("C9", "", "", "")));
        var row = Assert.Single(_intake.Contacts(Roles.Manager).ListContacts(new ListContactsRequest()).Rows);
        _intake.Decide(row.Contact, "universal", null, Roles.Manager);

        var report = await _intake.ImportAsync(ContactRow("K1", row => (row.ChildId, row.FeedbackAt) = ("C9", "")));

        var note = Assert.Single(report.Notes);
        Assert.Equal(RowNote.Types.Kind.Kept, note.Kind);
        Assert.Contains("outcome (file 'early_help')", note.Reason);
        Assert.DoesNotContain("here '", note.Reason);
    }

    [Fact]
    public async Task ImportContacts_ChangedHere_IsKeptWithWhatDiffers()
    {
        await _intake.ImportAsync(ContactRow("K1", row => row.Outcome = row.DecidedAt = row.FeedbackAt = ""));
        _intake.Decide(Assert.Single(List().Rows).Contact, "universal");

        var report = await _intake.ImportAsync(ContactRow("K1", row => (row.Line, row.FeedbackAt) = (5, "")));

        Assert.Equal((1, 0, 0, 0, 1, 0), report.Counts());
        var note = Assert.Single(report.Notes);
        Assert.Equal((RowNote.Types.Kind.Kept, 5L, "outcome", "early_help"), (note.Kind, note.Line, note.Column, note.Value));
        Assert.Contains("outcome (file 'early_help', here 'universal')", note.Reason);
        Assert.Contains("decided_at (file '2026-03-03', here '2026-03-17T10:30')", note.Reason);
        Assert.Equal("universal", Assert.Single(List().Rows).Contact.Outcome);
    }

    [Fact]
    public async Task ImportContacts_RowWithOurOwnId_MeetsTheContactLoggedHere()
    {
        var logged = _intake.LogContact();

        var report = await _intake.ImportAsync(ContactRow(logged.ContactId));

        Assert.Equal(1, report.Kept);
        Assert.Single(List().Rows);
    }

    [Fact]
    public async Task ImportContacts_RowWithOurOwnIdOfAnImportedContact_KeepsTheCouncilsId()
    {
        await _intake.ImportAsync(ContactRow("K1"));
        var stored = Assert.Single(List().Rows).Contact;

        var report = await _intake.ImportAsync(ContactRow(stored.ContactId, row => row.Mode = "written"));

        Assert.Equal(1, report.Updated);
        Assert.Equal(("K1", "written"), (Assert.Single(List().Rows).Contact.CouncilId, List().Rows[0].Contact.Mode));
    }

    [Fact]
    public async Task ImportContacts_ReferralOutcome_MakesNoReferral()
    {
        await _intake.ImportAsync(ContactRow("K1", row => row.Outcome = "referral_assessment"));

        Assert.Empty(_intake.Referrals().ListReferrals(new ListReferralsRequest()).Referrals);
        Assert.DoesNotContain(await _intake.EventsAsync(), one => one.Event is ReferralChanged);
    }

    [Fact]
    public async Task ImportContacts_ListWithoutOutcomes_IsNeitherOpenNorDecided()
    {
        await _intake.ImportAsync(new ContactRow { Line = 3, ContactId = "A1", ChildId = "C1", ReceivedAt = "2026-03-02", Source = "6" });

        var contact = Assert.Single(List().Rows).Contact;
        Assert.Equal(("outcome_not_supplied", "", 0), (contact.Status, contact.Clock, contact.WorkingDays));
        Assert.False(Assert.IsType<ContactChanged>(Assert.Single(await _intake.EventsAsync()).Event).OutcomeSupplied);
        Assert.Equal("OUTCOME_NOT_SUPPLIED", Refused.Rule(() => _intake.Decide(contact)));
    }

    [Fact]
    public async Task ImportContacts_OfAChildNobodyKnows_MakesANamelessRecordThatChildrenFillLater()
    {
        await _intake.ImportAsync(ContactRow("K1"), ContactRow("K2"));
        var childId = List().Rows.Select(row => row.Contact.ChildId).Distinct().Single();

        var report = await _intake.ImportAsync(new ChildRow { Line = 2, ChildId = "C1", FirstName = "Zoë", LastName = "O'Brien", DetailsSupplied = true });

        Assert.Equal((1, 1, 0, 0, 0, 0), report.Counts());
        Assert.Equal("Zoë O'Brien", List().Rows[0].ChildName);
        Assert.Equal(childId, _intake.Children().SearchChildren(new SearchChildrenRequest { Text = "obrien" }).Children.Single().ChildId);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31T23:59")]
    public async Task ImportContacts_UnlikelyDay_IsAcceptedAndCanBeListed(string received)
    {
        await _intake.ImportAsync(ContactRow("K1", row => (row.ReceivedAt, row.Outcome, row.DecidedAt, row.FeedbackAt) = (received, "", "", "")));

        var contact = Assert.Single(List().Rows).Contact;
        Assert.Equal(received, _intake.Contacts().GetContact(new GetContactRequest { ContactId = contact.ContactId }).Contact.ReceivedAt);
    }

    [Fact]
    public async Task ImportContacts_MoreRowsThanOneTransactionTakes_AreAllStored()
    {
        var report = await _intake.ImportAsync([.. Enumerable.Range(1, 2500).Select(i => ContactRow($"K{i}", row => row.ChildId = $"C{i % 700}"))]);

        Assert.Equal((2500, 2500, 0, 0, 0, 0), report.Counts());
        Assert.Equal(2500, List().Total);
        Assert.Equal(2500, (await _intake.EventsAsync()).Count);
    }

    private ListContactsResponse List() => _intake.Contacts().ListContacts(new ListContactsRequest());
}
