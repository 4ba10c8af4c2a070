using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.Conversations;

/// <summary>The draft of a conversation: kept as typed, its owner's alone, never overwritten unseen.</summary>
public sealed class DraftTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    [Fact]
    public async Task StartConversation_WithNothing_IsTheCallersAndStartsNow()
    {
        var draft = intake.Start();

        Assert.Equal(("w1", "2026-03-17T10:30", 1L, "Practitioner"), (draft.Content.WorkerId, draft.Content.StartedAt, draft.Version, draft.Owner));
        Assert.Equal(draft, intake.Draft(draft.ConversationId));
        Assert.Contains(("started", "conversation", draft.ConversationId), await intake.AccessLogAsync());
        Assert.Contains(("open", "conversation", draft.ConversationId), await intake.AccessLogAsync());
    }

    [Fact]
    public async Task StartConversation_SentTwice_StartsOneAndKeepsNothingOfItForTheRepeat()
    {
        var actor = ReviewMeetings.PanelHost.Worker("twice");
        var content = Talk.About("a");
        content.CallerName = "Nobody Else Hallam";
        var request = new StartConversationRequest { RequestId = IntakeHost.Key(), Content = content };

        var first = intake.Conversations(actor).StartConversation(request);
        Assert.Equal(first, intake.Conversations(actor).StartConversation(request));
        intake.Save(first, first.Content, actor);
        Assert.Equal(2, intake.Conversations(actor).StartConversation(request).Version);

        Assert.Single(intake.Conversations(actor).ListDrafts(new ListDraftsRequest()).Rows);
        intake.Conversations(Talk.Manager).TakeOverDraft(new TakeOverDraftRequest { RequestId = IntakeHost.Key(), ConversationId = first.ConversationId, Version = 2 });
        Assert.DoesNotContain("Hallam", string.Join(' ', await intake.Db.ReadAsync(session => session.ListAsync<string>("select [answer] from [requests]"), CancellationToken.None)), StringComparison.Ordinal);
        Refused.With<Denied>(() => intake.Conversations(actor).StartConversation(request));
        intake.Discard(intake.Draft(first.ConversationId, Talk.Manager), Talk.Manager);
        Refused.With<NotFound>(() => intake.Conversations(actor).StartConversation(request));
        Assert.Empty(intake.Conversations(actor).ListDrafts(new ListDraftsRequest()).Rows);
    }

    [Fact]
    public void SaveDraft_HalfATalk_IsKeptAsItWasTyped()
    {
        var draft = intake.Start();
        var child = intake.AddChild("Ann", "Lee");
        var content = Talk.About(child.ChildId, child.ChildId);
        (content.CallerName, content.Source, content.Children[0].Consent, content.Children[1].Summary) = ("", "", "overridden", new string('x', 9000) + "\u000b.");
        content.Children[0].Factors.AddRange(["21", "3a"]);

        var saved = intake.Save(draft, content);

        var kept = intake.Draft(draft.ConversationId);
        Assert.Equal((2L, saved.SavedAt), (kept.Version, kept.SavedAt));
        content.Children[0].Factors.Clear();
        content.Children[0].Factors.AddRange(["3A", "21"]);
        content.Children[1].Summary = content.Children[1].Summary.Replace('\u000b', ' ');
        Assert.Equal(content, kept.Content);
        Assert.Equal("Ann", Assert.Single(kept.Children).FirstName);
    }

    [Theory]
    [InlineData("content.source", "UNKNOWN_CODE")]
    [InlineData("content.started_at", "REQUIRED")]
    [InlineData("content.caller_name", "TOO_LONG")]
    [InlineData("content.children", "TOO_MANY")]
    [InlineData("content.children[1].child_id", "REQUIRED")]
    [InlineData("content.children[1].level_of_need", "UNKNOWN_CODE")]
    [InlineData("content.children[1].summary", "TOO_LONG")]
    public void SaveDraft_WhatNoDraftCanHold_IsRefusedByFieldAndRuleAndTheDraftStays(string field, string reason)
    {
        var draft = intake.Start(Talk.About("a", "b"));
        var content = draft.Content.Clone();
        switch (field)
        {
            case "content.source": content.Source = "99"; break;
            case "content.started_at": content.StartedAt = ""; break;
            case "content.caller_name": content.CallerName = new string('x', 10_001); break;
            case "content.children": content.Children.AddRange(Enumerable.Repeat(content.Children[0], 29)); break;
            case "content.children[1].child_id": content.Children[1].ChildId = ""; break;
            case "content.children[1].level_of_need": content.Children[1].LevelOfNeed = "0"; break;
            default: content.Children[1].Summary = new string('x', 10_001); break;
        }

        Assert.Equal((field, reason), Refused.Field(() => intake.Save(draft, content)));
        Assert.Equal(draft, intake.Draft(draft.ConversationId));
    }

    [Fact]
    public void SaveDraft_FromTwoWindows_RefusesTheOneThatDidNotSeeTheOther()
    {
        var draft = intake.Start(Talk.About());
        var (first, second) = (draft.Content.Clone(), draft.Content.Clone());
        (first.CallerName, second.CallerName) = ("One", "Two");
        intake.Save(draft, first);

        Assert.Equal(2, Refused.With<StaleVersion>(() => intake.Save(draft, second)).CurrentVersion);

        Assert.Equal("One", intake.Draft(draft.ConversationId).Content.CallerName);
        Assert.Equal(3, intake.Save(draft, second, version: 2).Version);
    }

    [Fact]
    public void SaveDraft_AnswerLostAndSentAgain_IsSavedOnce()
    {
        var draft = intake.Start();
        var key = IntakeHost.Key();

        Assert.Equal(intake.Save(draft, draft.Content, key: key), intake.Save(draft, draft.Content, key: key));

        Assert.Equal(2, intake.Draft(draft.ConversationId).Version);
    }

    [Fact]
    public async Task Draft_OfSomebodyElse_IsClosedAndTheRefusalIsLogged()
    {
        var draft = intake.Start(Talk.About());

        Refused.With<Denied>(() => intake.Draft(draft.ConversationId, Talk.Wilma));
        Refused.With<Denied>(() => intake.Draft(draft.ConversationId, Talk.Manager));
        Refused.With<Denied>(() => intake.Save(draft, draft.Content, Talk.Wilma));
        Refused.With<Denied>(() => intake.End(draft, actor: Talk.Wilma));
        Refused.With<Denied>(() => intake.Discard(draft, Talk.Wilma));

        Assert.Equal(5, (await intake.AccessLogAsync()).Count(entry => entry == ("refused", "conversation", draft.ConversationId)));
        Assert.Equal(draft, intake.Draft(draft.ConversationId));
    }

    [Fact]
    public async Task TakeOverDraft_ByAManager_ChangesTheOwnerAndSaysFromWhom()
    {
        var draft = intake.Start(Talk.About("a"));
        var request = new TakeOverDraftRequest { RequestId = IntakeHost.Key(), ConversationId = draft.ConversationId, Version = 1 };

        var taken = intake.Conversations(Talk.Manager).TakeOverDraft(request);

        Assert.Equal(("Manager", "Practitioner", 2L, draft.Content), (taken.Owner, taken.TakenFrom, taken.Version, taken.Content));
        Assert.Equal(taken, intake.Conversations(Talk.Manager).TakeOverDraft(request));
        Refused.With<Denied>(() => intake.Save(draft, draft.Content, version: 2));
        Assert.Equal(taken, intake.Draft(draft.ConversationId, Talk.Manager));
        Assert.Contains(("taken_over", "conversation", draft.ConversationId), await intake.AccessLogAsync());
    }

    [Fact]
    public void TakeOverDraft_WhileItsOwnerIsAtWork_IsStale()
    {
        var draft = intake.Start();
        intake.Save(draft, draft.Content);

        Assert.Equal(2, Refused.With<StaleVersion>(() => intake.Conversations(Talk.Manager).TakeOverDraft(
            new TakeOverDraftRequest { RequestId = IntakeHost.Key(), ConversationId = draft.ConversationId, Version = 1 })).CurrentVersion);
    }

    [Fact]
    public async Task DiscardDraft_ByItsOwner_IsGoneAndLogged()
    {
        var draft = intake.Start(Talk.About());

        intake.Discard(draft);

        Assert.Equal(draft.ConversationId, Refused.With<NotFound>(() => intake.Draft(draft.ConversationId)).Id);
        Assert.Equal(draft.ConversationId, Refused.With<NotFound>(() => intake.Save(draft, draft.Content)).Id);
        Assert.Contains(("discarded", "conversation", draft.ConversationId), await intake.AccessLogAsync());
    }

    [Fact]
    public void ListDrafts_PageByPage_HasOnesOwnWithoutWhatIsInThem()
    {
        var actor = ReviewMeetings.PanelHost.Worker("lister");
        var drafts = Enumerable.Range(0, 3).Select(i => intake.Start(Talk.About([.. Enumerable.Range(0, i).Select(n => "c" + n)]), actor)).ToList();
        var request = new ListDraftsRequest { Page = new() { PageSize = 2 } };

        var first = intake.Conversations(actor).ListDrafts(request);
        request.Page.PageToken = first.NextPageToken;
        var rows = first.Rows.Concat(intake.Conversations(actor).ListDrafts(request).Rows).ToList();

        Assert.Equal(2, first.Rows.Count);
        Assert.Equal(drafts.Select(draft => draft.ConversationId).Order(), rows.Select(row => row.ConversationId).Order());
        Assert.Equal([0, 1, 2], rows.Select(row => row.Children).Order());
        Assert.All(rows, row => Assert.Equal((true, "Northside Primary"), (row.Own, row.CallerOrganisation)));
        Assert.Empty(intake.Conversations(ReviewMeetings.PanelHost.Worker("nobody")).ListDrafts(new ListDraftsRequest()).Rows);
    }

    [Fact]
    public void ListDrafts_OfEverybody_IsForManagersWhoSeeWhoseAndSinceWhen()
    {
        var draft = intake.Start(Talk.About("a"));

        Refused.With<Denied>(() => intake.Conversations().ListDrafts(new ListDraftsRequest { Everybody = true }));
        var row = intake.Conversations(Talk.Manager).ListDrafts(new ListDraftsRequest { Everybody = true, Page = new() { PageSize = 500 } }).Rows.Single(one => one.ConversationId == draft.ConversationId);

        Assert.Equal((false, "Practitioner", 1, "", draft.SavedAt), (row.Own, row.Owner, row.Children, row.CallerOrganisation, row.SavedAt));
    }

    [Fact]
    public void StartConversation_FiftyDrafts_AreEnough()
    {
        var actor = ReviewMeetings.PanelHost.Worker("starter");
        for (var i = 0; i < 50; i++) intake.Start(actor: actor);

        Assert.Contains("50 drafts", Refused.With<Exhausted>(() => intake.Start(actor: actor)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GetDraft_OfAKnownChild_NamesThemAndSaysNoMore()
    {
        var child = intake.Children().AddChild(new AddChildRequest
        {
            RequestId = IntakeHost.Key(),
            Child = new Child { FirstName = "Noa", LastName = "Known", BirthDate = "2015-05-05", Postcode = "AB1 2CD", Sex = "F", Ethnicity = "WBRI", Disability = "NONE", CouncilId = "D-1" }
        });
        var draft = intake.Start(Talk.About(child.ChildId));

        var said = new Child { ChildId = child.ChildId, FirstName = "Noa", LastName = "Known" };
        Assert.Equal(said, Assert.Single(draft.Children));
        Assert.Equal(said, Assert.Single(intake.Draft(draft.ConversationId).Children));
    }
}
