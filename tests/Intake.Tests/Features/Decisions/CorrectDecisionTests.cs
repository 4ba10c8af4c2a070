using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Intake.Tests.Features.Decisions;

public sealed class CorrectDecisionTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    private static readonly Actor Somebody = TestHost.Person(Roles.Practitioner) with { AccountId = "another", Name = "Another", WorkerId = "w1" };

    private ContactDetails Open(Contact contact, params string[] roles) => intake.Contacts(roles.Length > 0 ? roles : [Roles.Manager]).GetContact(new GetContactRequest { ContactId = contact.ContactId });

    private Referral Referral(string id) => intake.Referrals().GetReferral(new GetReferralRequest { ReferralId = id });

    private async Task<IReadOnlyList<T>> ToldAsync<T>(Func<T, bool> which) where T : IEvent =>
        [.. (await intake.EventsAsync()).Select(one => one.Event).OfType<T>().Where(which)];

    [Fact]
    public async Task CorrectDecision_Outcome_KeepsTheOldOneAndTellsTheNewOne()
    {
        var decided = intake.Decide(intake.LogContact(), "nfa", request => request.DecidedAt = "2026-03-17T10:00");

        var corrected = intake.Correct(decided, "early_help", request => (request.DecidedAt, request.Rationale) = ("2026-03-17T09:30", "It was the other thing."));

        Assert.Equal(
            (3L, "decided", "early_help", "2026-03-17T09:30", "It was the other thing.", "", "School"),
            (corrected.Version, corrected.Status, corrected.Outcome, corrected.DecidedAt, corrected.Rationale, corrected.NfaReason, corrected.BestPlaced));
        var shown = Open(decided);
        var former = Assert.Single(shown.FormerDecisions);
        Assert.Equal(
            ("nfa", "2026-03-17T10:00", "Because of what was said.", "No need found", "School", "Practitioner", "2026-03-17T10:30:00.000Z", "Practitioner", "2026-03-17T10:30:00.000Z", "Wrong box."),
            (former.Outcome, former.DecidedAt, former.Rationale, former.NfaReason, former.BestPlaced, former.RecordedBy, former.RecordedAt, former.CorrectedBy, former.CorrectedAt, former.Reason));
        Assert.Equal(("decision_corrected", "Practitioner", "No further action to Early help"), (shown.History[^1].Action, shown.History[^1].By, shown.History[^1].Detail));
        var told = (await ToldAsync<ContactChanged>(change => change.ContactId == decided.ContactId))[^1];
        Assert.Equal((3L, "decision_corrected", "early_help", "2026-03-17T09:30"), (told.Version, told.Change, told.Outcome, told.DecidedAt));
        Assert.Contains(("decision_corrected", "contact", decided.ContactId), await intake.AccessLogAsync());
    }

    [Fact]
    public async Task CorrectDecision_ReferralToNone_WithdrawsItAndBackMakesTheSameOneGood()
    {
        var decided = intake.Decide(intake.LogContact(more: request => request.ReceivedAt = "2026-03-16"), "referral_strategy", request => request.DecidedAt = "2026-03-16");

        var none = intake.Correct(decided, "advice");

        Assert.Equal("", none.ReferralId);
        Assert.Equal(decided.ReferralId, Open(decided).WithdrawnReferralId);
        var withdrawn = Referral(decided.ReferralId);
        Assert.True(withdrawn.Withdrawn);
        Assert.Equal(("withdrawn", "Practitioner", "Wrong box."), (withdrawn.History[0].Action, withdrawn.History[0].By, withdrawn.History[0].Detail));
        Assert.Equal((0, 1), (List("standing", decided), List("withdrawn", decided)));
        Assert.True(Assert.Single(intake.Children().GetChildHistory(new GetChildHistoryRequest { ChildId = decided.ChildId }).Referrals).Withdrawn);

        var back = intake.Correct(none, "referral_assessment", request => request.DecidedAt = "2026-03-17");

        Assert.Equal((decided.ReferralId, ""), (back.ReferralId, Open(decided).WithdrawnReferralId));
        var restored = Referral(decided.ReferralId);
        Assert.Equal((false, "assessment", "2026-03-17", "restored"), (restored.Withdrawn, restored.Route, restored.ReferredOn, restored.History[^1].Action));
        Assert.Equal((1, 0), (List("", decided), List("withdrawn", decided)));
        Assert.Equal(
            [(1, false, "strategy", 16), (2, true, "strategy", 16), (3, false, "assessment", 17)],
            (await ToldAsync<ReferralChanged>(change => change.ReferralId == decided.ReferralId)).Select(change => ((int)change.Version, change.Withdrawn, change.Route!, change.ReferredOn.Day)));
    }

    [Fact]
    public async Task CorrectDecision_RouteAndDay_FollowOnTheSameReferral()
    {
        var decided = intake.Decide(intake.LogContact(more: request => request.ReceivedAt = "2026-03-13"), "referral_assessment", request => request.DecidedAt = "2026-03-17");

        var strategy = intake.Correct(decided, "referral_strategy");
        intake.Correct(strategy, "referral_strategy", request => request.DecidedAt = "2026-03-16T12:00");

        Assert.Equal(
            [(1L, "assessment", 17), (2L, "strategy", 17), (3L, "strategy", 16)],
            (await ToldAsync<ReferralChanged>(change => change.ReferralId == decided.ReferralId)).Select(change => (change.Version, change.Route!, change.ReferredOn.Day)));
        Assert.Equal(["changed", "changed"], Referral(decided.ReferralId).History.Select(entry => entry.Action));
    }

    [Fact]
    public async Task CorrectDecision_ToAReferral_MakesOne()
    {
        var corrected = intake.Correct(intake.Decide(intake.LogContact()), "referral_assessment");

        Assert.Equal(("assessment", false), (Referral(corrected.ReferralId).Route, Referral(corrected.ReferralId).Withdrawn));
        Assert.Single(await ToldAsync<ReferralChanged>(change => change.ContactId == corrected.ContactId));
    }

    [Fact]
    public async Task CorrectDecision_WordsOnly_LeavesTheReferralAlone()
    {
        var decided = intake.Decide(intake.LogContact(), "referral_assessment");

        var corrected = intake.Correct(decided, "referral_assessment", request => request.Rationale = "Said better.");

        Assert.Equal((3L, decided.DecidedAt, "Said better."), (corrected.Version, corrected.DecidedAt, corrected.Rationale));
        Assert.Single(await ToldAsync<ReferralChanged>(change => change.ContactId == corrected.ContactId));
        Assert.Equal(corrected, intake.Correct(corrected, "referral_assessment", request => request.Rationale = "Said better."));
    }

    [Theory]
    [InlineData("", "x", "outcome", "REQUIRED")]
    [InlineData("maybe", "x", "outcome", "UNKNOWN_CODE")]
    [InlineData("advice", " ", "reason", "REQUIRED")]
    public void CorrectDecision_BadField_IsRefused(string outcome, string reason, string field, string rule)
    {
        var decided = intake.Decide(intake.LogContact());

        Assert.Equal((field, rule), Refused.Field(() => intake.Correct(decided, outcome, request => request.Reason = reason)));
        Assert.Equal(decided, Open(decided).Contact);
    }

    [Theory]
    [InlineData("2026-03-17T09:04", "TOO_EARLY")]
    [InlineData("2026-03-17T10:32", "IN_FUTURE")]
    [InlineData("2026-03-17T10:16", "TOO_LATE")]
    public void CorrectDecision_ImpossibleTime_IsRefused(string at, string reason)
    {
        var decided = intake.Decide(intake.LogContact(), more: request => request.DecidedAt = "2026-03-17T10:00");
        var told = intake.Contacts().RecordFeedback(new RecordFeedbackRequest { RequestId = IntakeHost.Key(), ContactId = decided.ContactId, Version = 2, FeedbackAt = "2026-03-17T10:15" });

        Assert.Equal(("decided_at", reason), Refused.Field(() => intake.Correct(told, "advice", request => request.DecidedAt = at)));
        Assert.Equal("2026-03-17T10:15", intake.Correct(told, "universal", request => request.DecidedAt = "2026-03-17T10:15").FeedbackAt);
    }

    [Fact]
    public void CorrectDecision_RulesOfADecision_Hold()
    {
        var decided = intake.Decide(intake.LogContact());

        Assert.Equal("RATIONALE_REQUIRED", Refused.Rule(() => intake.Correct(decided, "universal", request => request.Rationale = "")));
        Assert.Equal("NFA_NEEDS_REASON", Refused.Rule(() => intake.Correct(decided, "nfa", request => request.NfaReason = "")));
        Assert.Equal("NOT_DECIDED", Refused.Rule(() => intake.Correct(intake.LogContact(), "advice", roles: Roles.Manager)));
        Assert.Equal(2, Refused.With<StaleVersion>(() => intake.Correct(new Contact { ContactId = decided.ContactId, Version = 1 }, "universal")).CurrentVersion);
    }

    [Fact]
    public async Task CorrectDecision_ByAnother_IsForManagersAndRefusalsAreLogged()
    {
        var decided = intake.Decide(intake.LogContact(more: request => request.WorkerId = "w1"));
        var another = new Contracts.Intake.V1.Contacts.ContactsClient(intake.Host.As(Somebody));

        // That somebody is the worker on the contact gives no right: anybody can be made that.
        Refused.With<Denied>(() => another.CorrectDecision(IntakeHost.Correction(decided, "universal")));

        Assert.Contains(("refused", "contact", decided.ContactId), await intake.AccessLogAsync());
        Assert.False(another.GetContact(new GetContactRequest { ContactId = decided.ContactId }).MayCorrectDecision);
        Assert.True(Open(decided, Roles.Practitioner).MayCorrectDecision);
        Assert.False(Open(decided, Roles.Auditor).MayCorrectDecision);
        intake.Correct(decided, "universal", roles: Roles.Manager);
        // It is the manager's decision now.
        Assert.Equal("Manager", Open(decided).History[^1].By);
        Refused.With<Denied>(() => intake.Correct(Open(decided).Contact, "advice"));
    }

    [Fact]
    public async Task CorrectDecision_Imported_CountsAsChangedHereAndImportsKeepIt()
    {
        var id = "K-" + IntakeHost.Key()[..8];
        var row = Importing.ContactRow(id, row => (row.ChildId, row.FeedbackAt) = ("C-" + id, ""));
        await intake.ImportAsync(row);
        var imported = await StoredAsync(id);
        Refused.With<Denied>(() => intake.Correct(imported, "nfa"));

        var corrected = intake.Correct(imported, "referral_assessment", roles: Roles.Manager);

        Assert.Equal(("2026-03-03", "Import", ""), (corrected.DecidedAt, Open(imported).FormerDecisions[0].RecordedBy, Open(imported).FormerDecisions[0].RecordedAt));
        Assert.Equal("2026-03-03", Referral(corrected.ReferralId).ReferredOn);
        var report = await intake.ImportAsync(row);
        Assert.Equal(1, report.Kept);
        Assert.Contains("outcome (file 'early_help', here 'referral_assessment')", Assert.Single(report.Notes).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CorrectDecision_ImportedReferral_StaysAsItIs()
    {
        var id = "K-" + IntakeHost.Key()[..8];
        await intake.ImportAsync(Importing.ContactRow(id, row => (row.ChildId, row.Outcome) = ("C-" + id, "referral_assessment")));
        await intake.ImportAsync(Importing.ReferralRow("R-" + id, row => (row.ChildId, row.ContactId) = ("C-" + id, id)));
        var imported = await StoredAsync(id);

        var corrected = intake.Correct(imported, "nfa", roles: Roles.Manager);

        Assert.Equal(imported.ReferralId, corrected.ReferralId);
        Assert.False(Referral(imported.ReferralId).Withdrawn);
    }

    [Fact]
    public async Task CorrectDecision_ImportedReferralOutcomeToTheOtherRoute_MakesNoReferral()
    {
        var id = "K-" + IntakeHost.Key()[..8];
        await intake.ImportAsync(Importing.ContactRow(id, row => (row.ChildId, row.Outcome) = ("C-" + id, "referral_assessment")));

        var corrected = intake.Correct(await StoredAsync(id), "referral_strategy", roles: Roles.Manager);

        Assert.Equal("", corrected.ReferralId);
        Assert.Empty(await ToldAsync<ReferralChanged>(change => change.ContactId == corrected.ContactId));
    }

    [Fact]
    public async Task CorrectDecision_ImportedReferralOutcomeAwayAndBack_MakesNoSecondReferral()
    {
        var id = "K-" + IntakeHost.Key()[..8];
        await intake.ImportAsync(Importing.ContactRow(id, row => (row.ChildId, row.Outcome) = ("C-" + id, "referral_assessment")));

        var away = intake.Correct(await StoredAsync(id), "nfa", roles: Roles.Manager);
        var other = intake.Correct(away, "advice", roles: Roles.Manager);
        var back = intake.Correct(other, "referral_assessment", roles: Roles.Manager);

        Assert.Equal("", back.ReferralId);
        // The council's own comes later, and is the only one.
        await intake.ImportAsync(Importing.ReferralRow("R-" + id, row => (row.ChildId, row.ContactId) = ("C-" + id, id)));
        Assert.Equal("R-" + id, Assert.Single(intake.Referrals().ListReferrals(new ListReferralsRequest { ChildId = back.ChildId }).Referrals).CouncilId);
        Assert.Single(await ToldAsync<ReferralChanged>(change => change.ContactId == back.ContactId));
    }

    [Fact]
    public async Task CorrectDecision_ImportedWithoutATime_NeedsOneToBecomeAReferral()
    {
        var id = "K-" + IntakeHost.Key()[..8];
        await intake.ImportAsync(Importing.ContactRow(id, row => (row.ChildId, row.DecidedAt, row.FeedbackAt) = ("C-" + id, "", "")));
        var imported = await StoredAsync(id);

        Assert.Equal(("decided_at", "REQUIRED"), Refused.Field(() => intake.Correct(imported, "referral_assessment", roles: Roles.Manager)));
        Assert.Equal("", intake.Correct(imported, "universal", roles: Roles.Manager).DecidedAt);
    }

    [Fact]
    public async Task ImportReferrals_OfAWithdrawnOne_KeepsItWithdrawnAndSaysSo()
    {
        var childId = intake.AddChild(councilId: "C-" + IntakeHost.Key()[..8]);
        var decided = intake.Decide(intake.LogContact(childId.ChildId), "referral_assessment");
        intake.Correct(decided, "advice");
        var row = Importing.ReferralRow("R-" + IntakeHost.Key()[..8], row => (row.ChildId, row.ContactId, row.ReferredOn, row.Source) = (childId.CouncilId, decided.ContactId, "2026-03-17", "6"));

        foreach (var _ in (bool[])[true, false])
        {
            var report = await intake.ImportAsync(row);
            Assert.Equal(1, report.Kept);
            Assert.Contains("here 'withdrawn'", Assert.Single(report.Notes).Reason, StringComparison.Ordinal);
        }

        Assert.True(Referral(decided.ReferralId).Withdrawn);
        Assert.Equal((row.ReferralId, true), (Referral(decided.ReferralId).CouncilId, (await ToldAsync<ReferralChanged>(change => change.ReferralId == decided.ReferralId))[^1].Withdrawn));
    }

    [Fact]
    public void CorrectDecision_SameRequestAgain_ReturnsTheFirstAnswer()
    {
        var decided = intake.Decide(intake.LogContact());
        var request = IntakeHost.Correction(decided, "universal");

        Assert.Equal(intake.Contacts().CorrectDecision(request), intake.Contacts().CorrectDecision(request));
        Assert.Single(Open(decided).FormerDecisions);
    }

    [Fact]
    public void CorrectDecision_RestrictedChild_IsForManagersOnly()
    {
        var decided = intake.Decide(intake.LogContact(intake.AddChild(restricted: true).ChildId), roles: Roles.Manager);

        Refused.With<Denied>(() => intake.Correct(decided, "universal"));
        Assert.Equal("universal", intake.Correct(decided, "universal", roles: Roles.Manager).Outcome);
    }

    [Fact]
    public void RecordDecision_AnotherWasFirst_IsToldWhoWhenAndWhat()
    {
        var logged = intake.LogContact();
        var won = intake.Decide(logged, "early_help", roles: Roles.Manager);

        var late = Assert.Throws<Grpc.Core.RpcException>(() => intake.Decide(logged));
        var again = Refused.With<RuleBroken>(() => intake.Decide(won));

        Assert.Equal(Grpc.Core.StatusCode.Aborted, late.StatusCode);
        Assert.StartsWith("Manager decided this contact on 2026-03-17T10:30: Early help.", late.Status.Detail, StringComparison.Ordinal);
        Assert.Equal("ALREADY_DECIDED", again.Rule);
        Assert.StartsWith("Manager decided this contact on 2026-03-17T10:30: Early help.", again.Message, StringComparison.Ordinal);
    }

    private int List(string standing, Contact contact) => intake.Referrals().ListReferrals(new ListReferralsRequest { ChildId = contact.ChildId, Standing = standing }).Referrals.Count;

    private async Task<Contact> StoredAsync(string councilId)
    {
        var id = await intake.Db.ReadAsync(session => session.OneAsync<string>("select [contact_id] from [contacts] where [council_id] = @councilId", new { councilId }), CancellationToken.None);
        return intake.Contacts().GetContact(new GetContactRequest { ContactId = id }).Contact;
    }
}
