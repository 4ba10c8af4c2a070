using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.Contacts;

public sealed class ChangeContactTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    private Contact Change(Contact contact, Action<ChangeContactRequest>? more = null, string role = Roles.Practitioner) =>
        intake.Contacts(role).ChangeContact(Request(contact, more));

    private static ChangeContactRequest Request(Contact contact, Action<ChangeContactRequest>? more = null)
    {
        var request = new ChangeContactRequest
        {
            RequestId = IntakeHost.Key(), ContactId = contact.ContactId, Version = contact.Version, ReceivedAt = contact.ReceivedAt, Source = contact.Source,
            Mode = contact.Mode, LocalityId = contact.LocalityId, TeamId = contact.TeamId, PrimaryNeed = contact.PrimaryNeed, WorkerId = contact.WorkerId, Summary = contact.Summary
        };
        more?.Invoke(request);
        return request;
    }

    private ContactDetails Open(Contact contact) => intake.Contacts(Roles.Manager).GetContact(new GetContactRequest { ContactId = contact.ContactId });

    private async Task<IReadOnlyList<T>> ToldAsync<T>(Func<T, bool> which) where T : IEvent =>
        [.. (await intake.EventsAsync()).Select(one => one.Event).OfType<T>().Where(which)];

    [Fact]
    public async Task ChangeContact_EveryField_IsStoredToldAndInTheHistory()
    {
        var logged = intake.LogContact(more: request => request.Summary = "Said by Ms Person");

        var changed = Change(logged, request =>
        {
            (request.ReceivedAt, request.Source, request.Mode, request.PrimaryNeed) = ("2026-03-16", "2a", "TELEPHONE", "n4");
            (request.LocalityId, request.TeamId, request.WorkerId, request.Summary) = ("L1", "T1", "w1", "Said by Mr Other");
        });

        Assert.Equal(
            (2L, "2026-03-16", "2A", "telephone", "N4", "L1", "T1", "w1", "Said by Mr Other", 0),
            (changed.Version, changed.ReceivedAt, changed.Source, changed.Mode, changed.PrimaryNeed, changed.LocalityId, changed.TeamId, changed.WorkerId, changed.Summary, changed.HandOffs));
        var shown = Open(logged);
        Assert.Equal(changed, shown.Contact);
        var entry = shown.History[^1];
        Assert.Equal(("changed", "Practitioner", ""), (entry.Action, entry.By, entry.Detail));
        Assert.Equal(
            ["received_at:2026-03-17T09:05>2026-03-16", "source:6>2A", "mode:>telephone", "locality_id:>L1", "team_id:>T1", "primary_need:>N4", "worker_id:>w1", "summary:>"],
            entry.Changes.Select(change => $"{change.Field}:{change.Before}>{change.After}"));
        var told = (await ToldAsync<ContactChanged>(change => change.ContactId == logged.ContactId))[^1];
        Assert.Equal(
            (2L, "changed", "2026-03-16", "2A", "telephone", "L1", "T1", "N4"),
            (told.Version, told.Change, told.ReceivedAt, told.Source, told.Mode, told.LocalityId, told.TeamId, told.PrimaryNeed));
        Assert.Contains(("changed", "contact", logged.ContactId), await intake.AccessLogAsync());
    }

    [Fact]
    public async Task ChangeContact_NothingDiffers_MakesNoVersion()
    {
        var logged = intake.LogContact();

        Assert.Equal(logged, Change(logged));

        Assert.Single(await ToldAsync<ContactChanged>(change => change.ContactId == logged.ContactId));
        Assert.Single(Open(logged).History);
    }

    [Fact]
    public async Task ChangeContact_Decided_KeepsTheDecisionAndTheReferralFollows()
    {
        var decided = intake.Decide(intake.LogContact(more: request => (request.LocalityId, request.PrimaryNeed) = ("", "N1")), "referral_assessment");

        var changed = Change(decided, request => (request.Source, request.LocalityId) = ("2A", "L1"));

        Assert.Equal(
            ("decided", "referral_assessment", decided.DecidedAt, decided.Rationale, decided.ReferralId, "2A", "L1"),
            (changed.Status, changed.Outcome, changed.DecidedAt, changed.Rationale, changed.ReferralId, changed.Source, changed.LocalityId));
        var referral = intake.Referrals().GetReferral(new GetReferralRequest { ReferralId = decided.ReferralId });
        Assert.Equal(("2A", "L1", "N1"), (referral.Source, referral.LocalityId, referral.PrimaryNeed));
        var told = (await ToldAsync<ReferralChanged>(change => change.ReferralId == decided.ReferralId))[^1];
        Assert.Equal((2L, "2A", "L1"), (told.Version, told.Source, told.LocalityId));
        Change(changed, request => request.Summary = "More");
        Assert.Equal(2, (await ToldAsync<ReferralChanged>(change => change.ReferralId == decided.ReferralId)).Count);
    }

    [Theory]
    [InlineData("team_id", "T2")]
    [InlineData("team_id", "")]
    [InlineData("worker_id", "")]
    public void ChangeContact_FromTheOneThatHasIt_IsAHandOff(string field, string value)
    {
        var logged = intake.LogContact(more: request => (request.TeamId, request.WorkerId) = ("T1", "w1"));

        Assert.Equal("NEEDS_HAND_OFF", Refused.Rule(() => Change(logged, request => ChangeContactRequest.Descriptor.FindFieldByName(field).Accessor.SetValue(request, value))));
        Assert.Equal(logged, Open(logged).Contact);
    }

    [Fact]
    public void ChangeContact_WrongTeamAndWorkerOfADecidedOne_AreCorrectedAndCountNoHandOff()
    {
        var decided = intake.Decide(intake.LogContact(more: request => (request.TeamId, request.WorkerId) = ("T1", "w1")));

        var changed = Change(decided, request => (request.TeamId, request.WorkerId) = ("T2", ""));

        Assert.Equal(("T2", "", 0), (changed.TeamId, changed.WorkerId, changed.HandOffs));
    }

    [Theory]
    [InlineData("source", "", "REQUIRED")]
    [InlineData("received_at", "", "REQUIRED")]
    [InlineData("source", "11", "UNKNOWN_CODE")]
    [InlineData("mode", "letter", "UNKNOWN_CODE")]
    [InlineData("primary_need", "N10", "UNKNOWN_CODE")]
    [InlineData("locality_id", "L404", "UNKNOWN_ID")]
    [InlineData("team_id", "T404", "UNKNOWN_ID")]
    [InlineData("worker_id", "w404", "UNKNOWN_ID")]
    [InlineData("received_at", "2026-03-17T10:32", "IN_FUTURE")]
    [InlineData("received_at", "2004-12-31", "BEFORE_CALENDAR")]
    [InlineData("received_at", "2026-03-17T10:05", "TOO_LATE")]
    public void ChangeContact_BadField_IsRefusedAndStoresNothing(string field, string value, string reason)
    {
        var decided = intake.Decide(intake.LogContact(), more: request => request.DecidedAt = "2026-03-17T10:00");

        Assert.Equal((field, reason), Refused.Field(() => Change(decided, request => ChangeContactRequest.Descriptor.FindFieldByName(field).Accessor.SetValue(request, value))));
        Assert.Equal(decided, Open(decided).Contact);
    }

    [Fact]
    public void ChangeContact_StaleOrUnknown_IsRefused()
    {
        var logged = intake.LogContact();
        Change(logged, request => request.Source = "9");

        Assert.Equal(2, Refused.With<StaleVersion>(() => Change(logged, request => request.Source = "10")).CurrentVersion);
        Assert.Equal("nothing", Refused.With<NotFound>(() => Change(new Contact { ContactId = "nothing", Version = 1, ReceivedAt = "2026-03-17", Source = "6" })).Id);
    }

    [Fact]
    public void ChangeContact_SameRequestAgain_ReturnsTheFirstAnswer()
    {
        var logged = intake.LogContact();
        var request = Request(logged, request => request.Source = "9");

        Assert.Equal(intake.Contacts().ChangeContact(request), intake.Contacts().ChangeContact(request));
        Assert.Equal(2, Open(logged).History.Count);
    }

    [Fact]
    public void ChangeContact_RestrictedChild_IsForManagersOnly()
    {
        var logged = intake.LogContact(intake.AddChild(restricted: true).ChildId);

        Refused.With<Denied>(() => Change(logged, request => request.Source = "9"));
        Assert.Equal("9", Change(logged, request => request.Source = "9", Roles.Manager).Source);
    }

    [Fact]
    public async Task ChangeContact_Imported_MayKeepWhatTheDirectoryDoesNotKnowAndIsKeptByImports()
    {
        var id = "K-" + IntakeHost.Key()[..8];
        var worker = IntakeHost.Key();
        var row = new ContactRow { Line = 2, ContactId = id, ChildId = "C-" + id, ReceivedAt = "2001-05-05", Source = "6", LocalityId = "L404", WorkerId = worker, OutcomeSupplied = true };
        await intake.ImportAsync(row);
        var imported = intake.Contacts().ListContacts(new ListContactsRequest { LocalityId = "L404", Status = "open" }).Rows.Single(each => each.Contact.CouncilId == id).Contact;

        var changed = Change(imported, request => request.PrimaryNeed = "N2");

        Assert.Equal(("2001-05-05", "L404", worker, "N2"), (changed.ReceivedAt, changed.LocalityId, changed.WorkerId, changed.PrimaryNeed));
        Assert.Equal(1, (await intake.ImportAsync(row)).Kept);
    }

    [Theory]
    [InlineData("2026-03-01T01:30", "2026-03-01T01:30", "")]
    [InlineData("2025-03-30T01:30", "2025-03-30T02:30", "There was no such time, because the clocks went forward: it was taken as 2025-03-30T02:30.")]
    [InlineData("2025-10-26T01:30", "2025-10-26T01:30", "2025-10-26T01:30 came twice, because the clocks went back: it was taken as the first of the two.")]
    public void Commands_TimeThatTheClocksTouch_SayHowItWasTaken(string written, string taken, string notice)
    {
        var logged = intake.LogContact(more: request => request.ReceivedAt = written);
        Assert.Equal((taken, notice), (logged.ReceivedAt, string.Join("", logged.Notices)));

        var changed = Change(intake.LogContact(), request => request.ReceivedAt = written);
        Assert.Equal((taken, notice), (changed.ReceivedAt, string.Join("", changed.Notices)));
        Assert.Empty(Open(changed).Contact.Notices);

        var decided = intake.Decide(intake.LogContact(more: request => request.ReceivedAt = "2025-02-01"), more: request => request.DecidedAt = written);
        Assert.Equal((taken, notice), (decided.DecidedAt, string.Join("", decided.Notices)));
    }
}
