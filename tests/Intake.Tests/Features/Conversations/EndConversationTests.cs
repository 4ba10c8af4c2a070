using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.Conversations;

/// <summary>Ending a conversation: a contact for each child, all or none, and siblings know of each other.</summary>
public sealed class EndConversationTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    [Fact]
    public async Task EndConversation_ThreeChildren_LogsAContactForEachAndLinksThem()
    {
        var children = new[] { "Ann", "Bo", "Cy" }.Select(name => intake.AddChild(name, "Lee").ChildId).ToArray();
        var content = Talk.About(children);
        (content.Children[1].LocalityId, content.Children[1].PrimaryNeed, content.Children[1].Advice) = ("", "N1", "Write it down.");
        content.Children[1].Factors.Add("16A");
        var draft = intake.Start(content);

        var ended = intake.End(draft, "2026-03-17T10:25");

        var conversation = ended.Conversation;
        Assert.Equal(
            (draft.ConversationId, "w1", "2026-03-17T10:05", "2026-03-17T10:25", "2A", "Helen Head", "Northside Primary", "Designated safeguarding lead", "Practitioner", 3),
            (conversation.ConversationId, conversation.WorkerId, conversation.StartedAt, conversation.EndedAt, conversation.Source, conversation.CallerName,
                conversation.CallerOrganisation, conversation.CallerRole, conversation.RecordedBy, conversation.Children));
        Assert.Equal(children, ended.Contacts.Select(row => row.Contact.ChildId));
        Assert.Equal(["Ann Lee", "Bo Lee", "Cy Lee"], ended.Contacts.Select(row => row.ChildName));
        Assert.Equal(ended, intake.Conversation(draft.ConversationId));
        var contact = intake.Contacts().GetContact(new GetContactRequest { ContactId = ended.Contacts[1].Contact.ContactId }).Contact;
        Assert.Equal(
            (draft.ConversationId, "2026-03-17T10:05", "2A", "conversation", "L1", "T1", "w1", "N1", "2", "Write it down.", "Said of " + children[1], "16A", "open", "live"),
            (contact.ConversationId, contact.ReceivedAt, contact.Source, contact.Mode, contact.LocalityId, contact.TeamId, contact.WorkerId, contact.PrimaryNeed,
                contact.LevelOfNeed, contact.Advice, contact.Summary, Assert.Single(contact.Factors), contact.Status, contact.Origin));
        Assert.Equal(draft.ConversationId, Refused.With<NotFound>(() => intake.Draft(draft.ConversationId)).Id);
        var told = (await intake.EventsAsync()).Select(one => one.Event).OfType<ContactChanged>().Where(change => change.ConversationId == draft.ConversationId).ToList();
        Assert.Equal((3, "2"), (told.Count, told.Select(change => change.LevelOfNeed).Distinct().Single()));
        var log = await intake.AccessLogAsync();
        Assert.Contains(("ended", "conversation", draft.ConversationId), log);
        Assert.All(ended.Contacts, row => Assert.Contains(("logged", "contact", row.Contact.ContactId), log));
    }

    [Theory]
    [InlineData("2025-03-30T01:30", "2025-03-30T02:30", "There was no such time, because the clocks went forward: it was taken as 2025-03-30T02:30.")]
    [InlineData("2025-10-26T01:30", "2025-10-26T01:30", "2025-10-26T01:30 came twice, because the clocks went back: it was taken as the first of the two.")]
    public void SaveAndEnd_TimeThatTheClocksTouch_SayHowItWasTaken(string written, string taken, string notice)
    {
        var content = Talk.About(intake.AddChild().ChildId);
        content.StartedAt = written;
        var draft = intake.Start();

        var saved = intake.Save(draft, content);
        var ended = intake.End(draft, written, version: saved.Version);

        Assert.Equal(notice, Assert.Single(saved.Notices));
        Assert.Equal((taken, taken, notice), (ended.Conversation.StartedAt, ended.Conversation.EndedAt, Assert.Single(ended.Notices)));
        Assert.Equal(taken, ended.Contacts[0].Contact.ReceivedAt);
        Assert.Empty(intake.Conversation(draft.ConversationId).Notices);
    }

    /// <summary>It is 17 March 2026, 10:30.</summary>
    [Theory]
    [InlineData("2026-03-16T22:30", "2026-03-17T10:30", null)]
    [InlineData("2026-03-16T22:29", "2026-03-17T10:30", "lasted more than 12 hours")]
    [InlineData("2026-03-10T10:30", "2026-03-10T11:00", null)]
    [InlineData("2026-03-10T10:29", "2026-03-10T11:00", "started more than 7 days ago")]
    public void EndConversation_TimesThatAreProbablyMistyped_AreRefusedWhereThatIsAsked(string started, string ended, string? unlikely)
    {
        var content = Talk.About(intake.AddChild().ChildId);
        content.StartedAt = started;
        var request = new EndConversationRequest { RequestId = IntakeHost.Key(), ConversationId = intake.Start(content).ConversationId, Version = 1, EndedAt = ended, RefuseUnlikelyTimes = true };

        if (unlikely is not null)
        {
            var refused = Refused.With<RuleBroken>(() => intake.Conversations().EndConversation(request));
            Assert.Equal(("UNLIKELY_TIMES", $"The conversation {unlikely}: it started on {started} and ended on {ended}. Check both times, or confirm that they are right."), (refused.Rule, refused.Message));
            Assert.Equal(1, intake.Draft(request.ConversationId).Version);
            (request.RequestId, request.RefuseUnlikelyTimes) = (IntakeHost.Key(), false);
        }
        var conversation = intake.Conversations().EndConversation(request).Conversation;
        Assert.Equal((started, ended), (conversation.StartedAt, conversation.EndedAt));
    }

    [Theory]
    [InlineData("2026-03-17T10:05", null)]
    [InlineData("2026-03-17", null)]
    [InlineData("2026-03-17T10:25", null)]
    [InlineData("2026-03-17T10:04", "It was received outside its conversation, which went from 2026-03-17T10:05 to 2026-03-17T10:25.")]
    [InlineData("2026-03-17T10:26", "It was received outside its conversation, which went from 2026-03-17T10:05 to 2026-03-17T10:25.")]
    public void ChangeContact_ReceivedOutsideItsConversation_IsTakenAndSaysSo(string received, string? notice)
    {
        var draft = intake.Start(Talk.About(intake.AddChild().ChildId));
        var contact = intake.End(draft, "2026-03-17T10:25").Contacts[0].Contact;

        var changed = intake.Contacts().ChangeContact(new ChangeContactRequest
        {
            RequestId = IntakeHost.Key(), ContactId = contact.ContactId, Version = contact.Version, ReceivedAt = received, Source = contact.Source, Mode = contact.Mode,
            LocalityId = contact.LocalityId, TeamId = contact.TeamId, WorkerId = contact.WorkerId, Summary = "Said.", LevelOfNeed = contact.LevelOfNeed
        });

        Assert.Equal(notice is null ? [] : [notice], changed.Notices);
        Assert.Equal(received, changed.ReceivedAt);
    }

    [Fact]
    public void EndConversation_AnswerLostAndSentAgain_LogsOnce()
    {
        var child = intake.AddChild().ChildId;
        var draft = intake.Start(Talk.About(child));
        var key = IntakeHost.Key();

        Assert.Equal(intake.End(draft, key: key), intake.End(draft, key: key));

        Assert.Equal(1, intake.Children().GetChildHistory(new GetChildHistoryRequest { ChildId = child }).ContactCount);
        Assert.Equal(draft.ConversationId, Refused.With<NotFound>(() => intake.End(draft)).Id);
    }

    [Theory]
    [InlineData("worker_id", "REQUIRED")]
    [InlineData("worker_id", "UNKNOWN_ID")]
    [InlineData("team_id", "UNKNOWN_ID")]
    [InlineData("source", "REQUIRED")]
    [InlineData("caller_name", "REQUIRED")]
    [InlineData("caller_organisation", "REQUIRED")]
    [InlineData("caller_role", "TOO_LONG")]
    [InlineData("started_at", "NEEDS_TIME")]
    [InlineData("started_at", "IN_FUTURE")]
    [InlineData("started_at", "BEFORE_CALENDAR")]
    [InlineData("started_at", "BEFORE_BIRTH")]
    [InlineData("ended_at", "NEEDS_TIME")]
    [InlineData("ended_at", "IN_FUTURE")]
    [InlineData("ended_at", "TOO_EARLY")]
    [InlineData("children", "REQUIRED")]
    [InlineData("children[1].child_id", "SAME_CHILD")]
    [InlineData("children[1].child_id", "UNKNOWN_ID")]
    [InlineData("children[1].locality_id", "UNKNOWN_ID")]
    [InlineData("children[1].consent_reason", "REQUIRED")]
    [InlineData("children[1].consent_reason", "NOT_ALLOWED")]
    [InlineData("children[1].factors", "NOT_ALLOWED")]
    [InlineData("children[1].summary", "TOO_LONG")]
    [InlineData("children[1].advice", "TOO_LONG")]
    public void EndConversation_WhatCannotBe_IsRefusedByFieldAndRuleAndNothingIsLogged(string field, string reason)
    {
        var ann = intake.AddChild("Ann", "Lee", birthDate: "2015-04-01").ChildId;
        var content = Talk.About(ann, intake.AddChild("Bo", "Lee").ChildId);
        var second = content.Children[1];
        var ended = "";
        switch (field, reason)
        {
            case ("worker_id", "UNKNOWN_ID"): content.WorkerId = "w404"; break;
            case ("worker_id", _): content.WorkerId = ""; break;
            case ("team_id", _): content.TeamId = "T404"; break;
            case ("source", _): content.Source = ""; break;
            case ("caller_name", _): content.CallerName = ""; break;
            case ("caller_organisation", _): content.CallerOrganisation = " "; break;
            case ("caller_role", _): content.CallerRole = new string('x', 201); break;
            case ("started_at", "NEEDS_TIME"): content.StartedAt = "2026-03-17"; break;
            case ("started_at", "IN_FUTURE"): content.StartedAt = "2026-03-17T10:32"; break;
            case ("started_at", "BEFORE_CALENDAR"): content.StartedAt = "2004-12-31T10:00"; break;
            case ("started_at", _): content.StartedAt = "2015-03-31T10:00"; break;
            case ("ended_at", "NEEDS_TIME"): ended = "2026-03-17"; break;
            case ("ended_at", "IN_FUTURE"): ended = "2026-03-17T10:32"; break;
            case ("ended_at", _): ended = "2026-03-17T10:04"; break;
            case ("children", _): content.Children.Clear(); break;
            case ("children[1].child_id", "SAME_CHILD"): second.ChildId = ann; break;
            case ("children[1].child_id", _): second.ChildId = "nobody"; break;
            case ("children[1].locality_id", _): second.LocalityId = "L404"; break;
            case ("children[1].consent_reason", "REQUIRED"): second.Consent = "not_sought"; break;
            case ("children[1].consent_reason", _): (second.Consent, second.ConsentReason) = ("given", "Because"); break;
            case ("children[1].factors", _): second.Factors.AddRange(["21", "3A"]); break;
            case ("children[1].summary", _): second.Summary = new string('x', 4001); break;
            default: second.Advice = new string('x', 4001); break;
        }
        // A worker without a worker's account leaves the draft without one.
        var actor = field == "worker_id" && reason == "REQUIRED" ? ReviewMeetings.PanelHost.Worker("") with { WorkerId = null } : Talk.Wendy;
        var draft = intake.Start(content, actor);

        Assert.Equal((field, reason), Refused.Field(() => intake.End(draft, ended, actor)));

        Assert.Equal(draft, intake.Draft(draft.ConversationId, actor));
        Assert.Equal(0, intake.Children().GetChildHistory(new GetChildHistoryRequest { ChildId = ann }).ContactCount);
        Assert.Equal(draft.ConversationId, Refused.With<NotFound>(() => intake.Conversation(draft.ConversationId)).Id);
    }

    [Fact]
    public void EndConversation_TwoRecordsThatWereMerged_AreTheSameChildTwice()
    {
        var (kept, merged) = (intake.AddChild("Ann", "Kept"), intake.AddChild("Ann", "Merged"));
        var draft = intake.Start(Talk.About(kept.ChildId, merged.ChildId));
        intake.Children(Roles.Manager).MergeChildren(new MergeChildrenRequest
        {
            RequestId = IntakeHost.Key(), KeptId = kept.ChildId, KeptVersion = kept.Version, MergedId = merged.ChildId, MergedVersion = merged.Version, Reason = "Same."
        });

        Assert.Equal(("children[1].child_id", "SAME_CHILD"), Refused.Field(() => intake.End(draft)));
        Assert.Equal(draft.Content, intake.Draft(draft.ConversationId).Content);
        // Either of the two stands for the child.
        draft.Content.Children.RemoveAt(0);
        var saved = intake.Save(draft, draft.Content);
        Assert.Equal(kept.ChildId, Assert.Single(intake.End(draft, version: saved.Version).Contacts).Contact.ChildId);
        Assert.Equal(1, intake.Children().GetChildHistory(new GetChildHistoryRequest { ChildId = kept.ChildId }).ContactCount);
    }

    [Fact]
    public void EndConversation_SeveralFaults_NamesThemAll()
    {
        var content = Talk.About("a", "a");
        (content.Source, content.Children[0].Consent) = ("", "overridden");

        Assert.Equal(["source", "children[0].consent_reason", "children[1].child_id"],
            Refused.With<InvalidInput>(() => intake.End(intake.Start(content))).Violations.Select(one => one.Field));
    }

    [Fact]
    public void EndConversation_WithSomebodyWhoIsNoProfessional_NeedsNoName()
    {
        var content = Talk.About(intake.AddChild().ChildId);
        (content.Source, content.CallerName, content.CallerOrganisation) = ("9", "", "");

        Assert.Equal("9", intake.End(intake.Start(content)).Conversation.Source);
    }

    [Fact]
    public void EndConversation_TodayAboutAChildExpectedLater_IsTakenWhateverTheRecordSays()
    {
        var child = intake.Children().AddChild(new AddChildRequest { RequestId = IntakeHost.Key(), Child = new Child { LastName = "Later", ExpectedBirthDate = "2031-01-01" } });

        Assert.Single(intake.End(intake.Start(Talk.About(child.ChildId))).Contacts);
    }

    [Fact]
    public void EndConversation_VersionOfAnotherWindow_IsStale()
    {
        var draft = intake.Start(Talk.About(intake.AddChild().ChildId));
        intake.Save(draft, draft.Content);

        Assert.Equal(2, Refused.With<StaleVersion>(() => intake.End(draft)).CurrentVersion);
    }

    [Fact]
    public void EndConversation_WithARestrictedChild_LogsItAndHidesTheNameFromOthers()
    {
        var child = intake.AddChild("Secret", "Lee", restricted: true, councilId: "S1");
        var draft = intake.Start(Talk.About(child.ChildId));
        Assert.Equal(("", true), (intake.Draft(draft.ConversationId).Children[0].FirstName, intake.Draft(draft.ConversationId).Children[0].Restricted));

        var row = Assert.Single(intake.End(draft).Contacts);

        Assert.Equal(("", "", true), (row.ChildName, row.ChildCouncilId, row.Restricted));
        Assert.Equal("Secret Lee", Assert.Single(intake.Conversation(draft.ConversationId, Talk.Manager).Contacts).ChildName);
        Refused.With<Denied>(() => intake.Contacts().GetContact(new GetContactRequest { ContactId = row.Contact.ContactId }));
    }

    [Fact]
    public void ListConversations_ByWorkerAndDays_ArePagedNewestFirst()
    {
        foreach (var started in new[] { "2026-02-01T09:00", "2026-02-01T09:00", "2026-02-02T10:00", "2026-02-03T11:00" })
        {
            var content = Talk.About(intake.AddChild().ChildId);
            content.StartedAt = started;
            intake.End(intake.Start(content), started);
        }
        var request = new ListConversationsRequest { WorkerId = "w1", From = "2026-02-01", To = "2026-02-03", Page = new() { PageSize = 2 } };

        var first = intake.Conversations().ListConversations(request);
        request.Page.PageToken = first.NextPageToken;
        var second = intake.Conversations().ListConversations(request);

        Assert.Equal(["2026-02-02T10:00", "2026-02-01T09:00", "2026-02-01T09:00"], first.Conversations.Concat(second.Conversations).Select(one => one.StartedAt));
        Assert.Equal("", second.NextPageToken);
        Assert.Empty(intake.Conversations().ListConversations(new ListConversationsRequest { WorkerId = "w2" }).Conversations);
        Assert.Equal(("to", "TOO_EARLY"), Refused.Field(() => intake.Conversations().ListConversations(new ListConversationsRequest { From = "2026-02-02", To = "2026-02-01" })));
    }

    [Fact]
    public async Task EndConversation_TwoWindowsAtOnce_LogsOnce()
    {
        var child = intake.AddChild().ChildId;
        var draft = intake.Start(Talk.About(child));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            try
            {
                return intake.End(draft).Contacts.Count;
            }
            catch (Grpc.Core.RpcException)
            {
                return 0;
            }
        })));

        Assert.Equal(1, answers.Sum());
        Assert.Equal(1, intake.Children(Roles.Manager).GetChildHistory(new GetChildHistoryRequest { ChildId = child }).ContactCount);
    }
}
