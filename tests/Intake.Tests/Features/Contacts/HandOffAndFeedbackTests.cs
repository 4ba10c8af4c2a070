using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.Contacts;

public sealed class HandOffAndFeedbackTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    [Fact]
    public async Task HandOffContact_ToAnotherTeam_CountsAndTellsWhyInTheHistory()
    {
        var logged = intake.LogContact(more: request => (request.TeamId, request.WorkerId) = ("T1", "w1"));

        var passed = HandOff(logged, request => request.ToTeamId = "T2");

        Assert.Equal((2L, "T2", "", 1, "open"), (passed.Version, passed.TeamId, passed.WorkerId, passed.HandOffs, passed.Status));
        var entry = intake.Contacts().GetContact(new GetContactRequest { ContactId = logged.ContactId }).History[1];
        Assert.Equal(("handed_off", "Practitioner", "Needs their checks"), (entry.Action, entry.By, entry.Detail));
        Assert.Equal([("team_id", "T1", "T2"), ("worker_id", "w1", "")], entry.Changes.Select(change => (change.Field, change.Before, change.After)));
        var told = (Contracts.Events.ContactChanged)(await intake.EventsAsync()).Last(one => one.Event.AggregateId == logged.ContactId).Event;
        Assert.Equal(("handed_off", 1, "T2"), (told.Change, told.HandOffs, told.TeamId));
    }

    [Fact]
    public void HandOffContact_ToAWorker_KeepsTheTeam()
    {
        var passed = HandOff(intake.LogContact(more: request => request.TeamId = "T1"), request => request.ToWorkerId = "w1");

        Assert.Equal(("T1", "w1"), (passed.TeamId, passed.WorkerId));
    }

    [Fact]
    public void HandOffContact_BadTarget_IsRefusedByField()
    {
        var logged = intake.LogContact(more: request => request.TeamId = "T1");

        Assert.Equal(("to_worker_id", "REQUIRED"), Refused.Field(() => HandOff(logged, _ => { })));
        Assert.Equal(("to_team_id", "UNCHANGED"), Refused.Field(() => HandOff(logged, request => request.ToTeamId = "T1")));
        Assert.Equal(("to_team_id", "UNKNOWN_ID"), Refused.Field(() => HandOff(logged, request => request.ToTeamId = "T404")));
        Assert.Equal(("to_worker_id", "UNKNOWN_ID"), Refused.Field(() => HandOff(logged, request => request.ToWorkerId = "w404")));
        Assert.Equal(("reason", "REQUIRED"), Refused.Field(() => HandOff(logged, request => (request.ToTeamId, request.Reason) = ("T2", ""))));
    }

    [Fact]
    public void HandOffContact_Decided_IsRefused() =>
        Assert.Equal("ALREADY_DECIDED", Refused.Rule(() => HandOff(intake.Decide(intake.LogContact()), request => request.ToTeamId = "T2")));

    [Fact]
    public void HandOffContact_StaleVersion_IsRefusedWithTheCurrentOne()
    {
        var logged = intake.LogContact();
        HandOff(logged, request => request.ToTeamId = "T2");

        Assert.Equal(2, Refused.With<StaleVersion>(() => HandOff(logged, request => request.ToTeamId = "T1")).CurrentVersion);
    }

    [Fact]
    public void RecordFeedback_AfterTheDecision_IsTakenOnce()
    {
        var decided = intake.Decide(intake.LogContact(), more: request => request.DecidedAt = "2026-03-17T10:00");

        var told = Feedback(decided, "2026-03-17T10:15");

        Assert.Equal((3L, "2026-03-17T10:15"), (told.Version, told.FeedbackAt));
        Assert.Equal("ALREADY_RECORDED", Refused.Rule(() => Feedback(told, "2026-03-17T10:20")));
    }

    [Fact]
    public async Task RecordFeedback_OutcomeCorrectedSince_IsTakenOnceMoreAndTheFirstTellingCounts()
    {
        var decided = intake.Decide(intake.LogContact(), more: request => request.DecidedAt = "2026-03-17T10:00");
        var told = Feedback(decided, "2026-03-17T10:15");
        Assert.False(Open(told).TellAgain);

        var words = intake.Correct(told, "advice", request => request.Rationale = "Said better.");
        Assert.False(Open(words).TellAgain);
        Assert.Equal("ALREADY_RECORDED", Refused.Rule(() => Feedback(words, "")));
        var corrected = intake.Correct(words, "universal");
        Assert.True(Open(corrected).TellAgain);
        Assert.Equal(("feedback_at", "TOO_EARLY"), Refused.Field(() => Feedback(corrected, "2026-03-17T10:14")));
        var again = Feedback(corrected, "2026-03-17T10:20");

        Assert.Equal((corrected.Version + 1, "2026-03-17T10:15"), (again.Version, again.FeedbackAt));
        var shown = Open(again);
        Assert.False(shown.TellAgain);
        Assert.Equal(("feedback_recorded", "2026-03-17T10:20"), (shown.History[^1].Action, shown.History[^1].Detail));
        Assert.Equal("ALREADY_RECORDED", Refused.Rule(() => Feedback(again, "")));
        var event_ = (Contracts.Events.ContactChanged)(await intake.EventsAsync()).Last(one => one.Event.AggregateId == again.ContactId).Event;
        Assert.Equal((again.Version, "2026-03-17T10:15"), (event_.Version, event_.FeedbackAt));
    }

    [Fact]
    public async Task RecordFeedback_ImportedFeedbackCorrectedAwayAndBack_IsDueOnlyWhileAnotherOutcomeStands()
    {
        var id = "K-" + IntakeHost.Key()[..8];
        await intake.ImportAsync(Importing.ContactRow(id, row => row.ChildId = "C-" + id));
        var contactId = await intake.Db.ReadAsync(session => session.OneAsync<string>("select [contact_id] from [contacts] where [council_id] = @id", new { id }), CancellationToken.None);
        var imported = Open(new Contact { ContactId = contactId });
        Assert.NotEmpty(imported.Contact.FeedbackAt);
        Assert.False(imported.TellAgain);

        var away = intake.Correct(imported.Contact, "advice", roles: Contracts.Access.Roles.Manager);
        Assert.True(Open(away).TellAgain);
        var back = intake.Correct(away, imported.Contact.Outcome, roles: Contracts.Access.Roles.Manager);

        Assert.False(Open(back).TellAgain);
        Assert.Equal("ALREADY_RECORDED", Refused.Rule(() => Feedback(back, "")));
    }

    [Theory]
    [InlineData("2026-03-17T09:59", "TOO_EARLY")]
    [InlineData("2026-03-16", "TOO_EARLY")]
    [InlineData("2026-03-17T10:32", "IN_FUTURE")]
    [InlineData("soon", "NOT_A_TIME")]
    public void RecordFeedback_AtAnImpossibleTime_IsRefused(string at, string reason)
    {
        var decided = intake.Decide(intake.LogContact(), more: request => request.DecidedAt = "2026-03-17T10:00");

        Assert.Equal(("feedback_at", reason), Refused.Field(() => Feedback(decided, at)));
    }

    [Fact]
    public void RecordFeedback_Undecided_IsRefused() =>
        Assert.Equal("NOT_DECIDED", Refused.Rule(() => Feedback(intake.LogContact(), "")));

    [Fact]
    public void ChangeOfAContact_ThatIsNotThere_IsNotFound()
    {
        var nowhere = new Contact { ContactId = "nowhere", Version = 1 };

        Assert.Equal("nowhere", Refused.With<NotFound>(() => HandOff(nowhere, request => request.ToTeamId = "T2")).Id);
        Assert.Equal("nowhere", Refused.With<NotFound>(() => Feedback(nowhere, "")).Id);
        Assert.Equal("nowhere", Refused.With<NotFound>(() => intake.Decide(nowhere)).Id);
        Assert.Equal("nowhere", Refused.With<NotFound>(() => intake.Contacts().GetContact(new GetContactRequest { ContactId = "nowhere" })).Id);
    }

    [Fact]
    public void ChangeOfAContact_WithoutAVersion_IsRefused() =>
        Assert.Equal(("version", "REQUIRED"), Refused.Field(() => Feedback(new Contact { ContactId = "c" }, "")));

    private ContactDetails Open(Contact contact) => intake.Contacts().GetContact(new GetContactRequest { ContactId = contact.ContactId });

    private Contact HandOff(Contact contact, Action<HandOffContactRequest> more)
    {
        var request = new HandOffContactRequest { RequestId = IntakeHost.Key(), ContactId = contact.ContactId, Version = contact.Version, Reason = "Needs their checks" };
        more(request);
        return intake.Contacts().HandOffContact(request);
    }

    private Contact Feedback(Contact contact, string at) => intake.Contacts().RecordFeedback(
        new RecordFeedbackRequest { RequestId = IntakeHost.Key(), ContactId = contact.ContactId, Version = contact.Version, FeedbackAt = at });
}
