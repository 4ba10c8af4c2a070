using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Tests.Features.Board;
using CsWorkPerf.Intake.Tests.Features.Conversations;
using CsWorkPerf.Intake.Tests.Features.ReviewMeetings;
using CsWorkPerf.TestSupport;
using static CsWorkPerf.Intake.Tests.Importing;

namespace CsWorkPerf.Intake.Tests;

/// <summary>Every statement of Intake once on SQL Server, in a database of its own.</summary>
public sealed class SqlServerTests : IAsyncLifetime
{
    private IntakeHost _intake = null!;
    private string? _database;

    public async ValueTask InitializeAsync()
    {
        _database = await SqlServer.CreateDatabaseAsync();
        await using (var db = new Db<IntakeService>(new DataSettings(Dialect.SqlServer, _database)))
            await Migrator.MigrateAsync(db, typeof(IntakeModule).Assembly, TimeProvider.System, CancellationToken.None);
        _intake = new() { Settings = [("Data:Provider", "SqlServer"), ("ConnectionStrings:Intake", _database), ("Intake:AgreementOutcomes", "universal")] };
        await _intake.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_intake?.Host is not null) await _intake.DisposeAsync();
        if (_database is not null) await SqlServer.DropDatabaseAsync(_database);
    }

    [Fact]
    public async Task Board_OnSqlServer_ShowsClaimsPassesOnAndIsWatched()
    {
        var contact = _intake.LogContact(more: request => (request.LevelOfNeed, request.TeamId) = ("4", "T1"));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var watch = _intake.Board().WatchBoard(new WatchBoardRequest { Mark = _intake.View().Mark }, cancellationToken: limit.Token);
        _intake.SignOn();
        Assert.Equal([_intake.SignOn(until: "2026-03-17T12:00")], _intake.View().OnDuty);
        Assert.Equal(1, _intake.Claim("w1", contact.ContactId).Moved);
        Assert.Equal("taken", Assert.Single(_intake.Claim("w2", contact.ContactId).NotMoved).Why);
        var view = _intake.View(request => request.WorkerId = "w1");
        Assert.Equal((new BoardCounts { Open = 1, HighConcern = 1, Own = 1 }, contact.ContactId), (view.Counts, Assert.Single(view.Rows).Contact.ContactId));
        Assert.Equal(1, _intake.Reassign(request => (request.FromWorkerId, request.ToTeamId, request.ToNobody) = ("w1", "T2", true)).Moved);
        do Assert.True(await watch.ResponseStream.MoveNext(limit.Token));
        while (watch.ResponseStream.Current.Rows.Single().Contact.HandOffs == 0);
        _intake.Duty().SignOff(new SignOffRequest { RequestId = IntakeHost.Key() });
        Assert.Empty(_intake.View().OnDuty);
    }

    [Fact]
    public void FrontDoor_OnSqlServer_LogsDecidesListsAndSearches()
    {
        var child = _intake.AddChild("Zoë", "O'Brien", councilId: "K1", birthDate: "2015-04-01");
        _intake.AddChild("Zoe", "Hall", restricted: true);
        var logged = _intake.LogContact(child.ChildId, request => (request.LocalityId, request.TeamId, request.WorkerId) = ("L1", "T1", "w1"));
        Assert.Equal("LOGGED_ALREADY", Refused.Rule(() => _intake.LogContact(child.ChildId, request => request.RefuseRepeat = true)));
        Assert.Equal("KNOWN_CHILD", Refused.Rule(() => _intake.Children().AddChild(
            new AddChildRequest { RequestId = IntakeHost.Key(), Child = new Child { FirstName = "Zoe", LastName = "OBrien" }, RefuseKnown = true })));
        logged = _intake.Contacts().ChangeContact(new ChangeContactRequest
        {
            RequestId = IntakeHost.Key(), ContactId = logged.ContactId, Version = logged.Version, ReceivedAt = logged.ReceivedAt, Source = "2A",
            LocalityId = "L1", TeamId = "T1", WorkerId = "w1"
        });
        var passed = _intake.Contacts().HandOffContact(new HandOffContactRequest
        {
            RequestId = IntakeHost.Key(), ContactId = logged.ContactId, Version = logged.Version, ToTeamId = "T2", Reason = "Checks"
        });
        var decided = _intake.Decide(passed, "referral_strategy");
        Assert.Equal(4, Refused.With<StaleVersion>(() => _intake.Decide(passed)).CurrentVersion);
        _intake.Contacts().RecordFeedback(new RecordFeedbackRequest { RequestId = IntakeHost.Key(), ContactId = logged.ContactId, Version = decided.Version });

        var shown = _intake.Contacts().GetContact(new GetContactRequest { ContactId = logged.ContactId });
        Assert.Equal(["logged", "changed", "handed_off", "decided", "feedback_recorded"], shown.History.Select(entry => entry.Action));
        Assert.Equal(decided.ReferralId, shown.Contact.ReferralId);
        Assert.Equal((1, 1), (History(child).ContactCount, History(child).ReferralCount));
        Assert.Equal(child.ChildId, Assert.Single(Search("zo obr", "2015-04-01")).ChildId);
        Assert.Equal(child.ChildId, Assert.Single(Search("K1")).ChildId);
        Assert.Equal(2, _intake.Children(Roles.Manager).SearchChildren(new SearchChildrenRequest { Text = "zoe" }).Children.Count);
        child.LastName = "Moss";
        _intake.Children().ChangeChild(new ChangeChildRequest { RequestId = IntakeHost.Key(), Child = child });
        Assert.Single(Search("moss"));
    }

    [Fact]
    public void MergedChildren_OnSqlServer_AreOneThereAndBack()
    {
        var (kept, merged) = (_intake.AddChild("Ann", "Lee", birthDate: "2015-04-01"), _intake.AddChild("Anne", "Lee", restricted: true, birthDate: "2015-04-01"));
        _intake.LogContact(merged.ChildId);
        var children = _intake.Children(Roles.Manager);
        children.MergeChildren(new MergeChildrenRequest
        {
            RequestId = IntakeHost.Key(), KeptId = kept.ChildId, KeptVersion = 1, MergedId = merged.ChildId, MergedVersion = 1, Reason = "Same mother."
        });
        Assert.Equal((1, 1), (children.GetChildHistory(new GetChildHistoryRequest { ChildId = kept.ChildId }).ContactCount, _intake.Contacts(Roles.Manager).ListContacts(new ListContactsRequest { ChildId = kept.ChildId }).Total));
        Assert.Equal(0, _intake.Referrals(Roles.Manager).ListReferrals(new ListReferralsRequest { ChildId = kept.ChildId }).Total);
        Assert.Equal(kept.ChildId, _intake.LogContact(merged.ChildId, request => request.Source = "2A").ChildId);
        Assert.Throws<Grpc.Core.RpcException>(() => _intake.Children().GetChild(new GetChildRequest { ChildId = kept.ChildId }));

        children.UndoMerge(new UndoMergeRequest { RequestId = IntakeHost.Key(), ChildId = merged.ChildId, Version = 2, Reason = "Cousins." });

        var history = children.GetChildHistory(new GetChildHistoryRequest { ChildId = kept.ChildId });
        Assert.Equal((1, 0, 2), (history.ContactCount, history.MergedRecords.Count, history.Merges.Count));
        Assert.Single(Search("ann"));
        Assert.Equal(merged.ChildId, Assert.Single(Likely("2015-04-01", kept)).Child.ChildId);
        Assert.Equal(merged.ChildId, Assert.Single(Likely("", kept)).Child.ChildId);

        IEnumerable<FindLikelyChildrenResponse.Types.Row> Likely(string born, Child self) => children.FindLikelyChildren(
            new FindLikelyChildrenRequest { Child = new Child { ChildId = self.ChildId, FirstName = "Anne", LastName = "Lee", BirthDate = born } }).Rows;
    }

    [Fact]
    public void Openings_OnSqlServer_OpenListAndAcknowledge()
    {
        var child = _intake.AddChild("Sid", "Secret", restricted: true);
        var (practitioner, manager) = (new Openings.OpeningsClient(_intake.Host.As(Roles.Practitioner)), new Openings.OpeningsClient(_intake.Host.As(Roles.Manager)));
        var opening = practitioner.OpenRestricted(new OpenRestrictedRequest { RequestId = IntakeHost.Key(), ChildId = child.ChildId, Reason = "Now." });
        Assert.Equal("Sid", _intake.Children().GetChild(new GetChildRequest { ChildId = child.ChildId }).FirstName);
        child.LastName = "Secrets";
        Assert.Equal(2, _intake.Children().ChangeChild(new ChangeChildRequest { RequestId = IntakeHost.Key(), Child = child }).Version);

        var request = new ListOpeningsRequest { WaitingOnly = true, Page = new() { PageSize = 1 } };
        Assert.Equal(opening.OpeningId, Assert.Single(manager.ListOpenings(request).Rows).Opening.OpeningId);
        practitioner.OpenRestricted(new OpenRestrictedRequest { RequestId = IntakeHost.Key(), ChildId = child.ChildId, Reason = "Again." });
        request.Page.PageToken = manager.ListOpenings(request).NextPageToken;
        Assert.Equal(2, manager.ListOpenings(request).Waiting);
        manager.AcknowledgeOpening(new AcknowledgeOpeningRequest { RequestId = IntakeHost.Key(), OpeningId = opening.OpeningId });
        Assert.Equal(1, manager.ListOpenings(new ListOpeningsRequest { WaitingOnly = true }).Waiting);
    }

    [Fact]
    public async Task Import_OnSqlServerTwice_LinksPagesAndChangesNothing()
    {
        ChildRow[] children = [new() { Line = 2, ChildId = "C1", FirstName = "Ann", LastName = "Lee", DetailsSupplied = true }];
        ContactRow[] contacts = [ContactRow("A"), ContactRow("B", row => row.ReceivedAt = "2026-03-01"), ContactRow("C", row => row.ChildId = "C2")];
        ReferralRow[] referrals = [ReferralRow("R1", row => row.ContactId = "A"), ReferralRow("R2", row => row.TeamName = "front door")];
        for (var run = 0; run < 2; run++)
        {
            Assert.Equal(run, (await _intake.ImportAsync(children)).Unchanged);
            Assert.Equal(2 * run, (await _intake.ImportAsync(referrals)).Unchanged);
            Assert.Equal(run, (await _intake.ImportAsync(ReviewRow("V1", row => row.ContactId = "A"))).Unchanged);
            Assert.Equal(3 * run, (await _intake.ImportAsync(contacts)).Unchanged);
        }
        Assert.Equal(1, (await _intake.ImportAsync(ContactRow("A", row => row.Mode = "written"))).Updated);
        Assert.Equal(1, (await _intake.ImportAsync(ReviewRow("V1", row => (row.ContactId, row.Verdict) = ("A", "threshold_too_low")))).Updated);

        foreach (var order in new[] { "received_at", "-received_at", "decided_at", "-decided_at" })
        {
            var request = new ListContactsRequest { OrderBy = order, Page = new PageRequest { PageSize = 2 } };
            var first = _intake.Contacts().ListContacts(request);
            request.Page.PageToken = first.NextPageToken;
            Assert.Equal(["A", "B", "C"], first.Rows.Concat(_intake.Contacts().ListContacts(request).Rows).Select(row => row.Contact.CouncilId).Order());
        }
        var filtered = _intake.Contacts().ListContacts(new ListContactsRequest
        {
            Status = "decided", LocalityId = "L9", TeamId = "T9", WorkerId = Worker, Source = "2A", Mode = "written", Outcome = "early_help", From = "2026-03-01", To = "2026-04-01"
        });
        Assert.NotEmpty(Assert.Single(filtered.Rows).Contact.ReferralId);
        Assert.Empty(_intake.Contacts().ListContacts(new ListContactsRequest { Clock = "overdue" }).Rows);
        var page = _intake.Referrals().ListReferrals(new ListReferralsRequest { Page = new PageRequest { PageSize = 1 } });
        var next = _intake.Referrals().ListReferrals(new ListReferralsRequest { Page = new PageRequest { PageSize = 1, PageToken = page.NextPageToken } });
        Assert.Equal((2L, 2), (page.Total, page.Referrals.Concat(next.Referrals).Select(referral => referral.ReferralId).Distinct().Count()));
        Assert.Equal("T1", Assert.Single(_intake.Referrals().ListReferrals(new ListReferralsRequest { TeamId = "T1" }).Referrals).TeamId);
    }

    [Fact]
    public async Task Identify_OnSqlServer_NamesChildrenAndReferralsAndFindsThem()
    {
        var childId = _intake.Children(Roles.Administrator).IdentifyChildren(new IdentifyChildrenRequest { CouncilIds = { "C1", "C2" } }).ChildIds["C1"];
        var asked = new IdentifyReferralsRequest { CouncilIds = { "R1", "R2" } };
        var referralId = _intake.Referrals(Roles.Administrator).IdentifyReferrals(asked).ReferralIds["R1"];

        await _intake.ImportAsync(ReferralRow("R1"));

        Assert.Equal(referralId, _intake.Referrals(Roles.Administrator).IdentifyReferrals(asked).ReferralIds["R1"]);
        var find = new FindReferralsRequest { Children = { new FindReferralsRequest.Types.ChildDay { ChildId = childId, Day = "2026-03-20" } } };
        Assert.Equal([referralId], _intake.Referrals(Roles.Administrator).FindReferrals(find).ReferralIds);
    }

    [Fact]
    public async Task Panel_OnSqlServer_DrawsRecordsCorrectsAndLists()
    {
        await _intake.DecideAsync(12);
        var meeting = _intake.Draw();
        var agenda = _intake.Agenda(meeting);
        var review = _intake.Reviews(Roles.Manager).RecordVerdict(PanelHost.Verdict(meeting, agenda[0], "threshold_too_low", "Too soon."));
        Assert.Equal("ALREADY_RECORDED", Refused.Rule(() => _intake.Reviews(Roles.Manager).RecordVerdict(PanelHost.Verdict(meeting, agenda[0]))));
        _intake.Reviews(Roles.Manager).CorrectVerdict(new CorrectVerdictRequest { RequestId = IntakeHost.Key(), ReviewId = review.ReviewId, Version = 1, Verdict = "agree" });

        Assert.Equal("ALREADY_DRAWN", Refused.Rule(() => _intake.Draw()));
        Assert.True(_intake.Meetings().GetDraw(new GetDrawRequest { MeetingId = meeting.MeetingId }).Repeats);
        Assert.Single(_intake.Reviews(Roles.Manager).GetReview(new GetReviewRequest { ReviewId = review.ReviewId }).History);
        Assert.Equal((1, 1), (Assert.Single(_intake.Meetings().ListMeetings(new ListMeetingsRequest()).Meetings) is var listed ? (listed.Reviewed, listed.Agreed) : default));
        Assert.Equal(meeting.MeetingId, _intake.Meetings().GetNextDraw(new GetNextDrawRequest()).DrawnMeetingId);
        await _intake.ImportAsync(ReviewRow("V1", row => row.ContactId = "K1"));
        var request = new ListReviewsRequest { From = "2026-01-01", To = "2026-04-01", Verdict = "agree", Page = new PageRequest { PageSize = 1 } };
        var first = _intake.Reviews(Roles.Manager).ListReviews(request);
        request.Page.PageToken = first.NextPageToken;
        Assert.Equal((2L, 2), (first.Total, first.Rows.Concat(_intake.Reviews(Roles.Manager).ListReviews(request).Rows).Select(row => row.Review.ReviewId).Distinct().Count()));
        Assert.NotEmpty(_intake.ReviewsAs(PanelHost.Worker(Worker)).ListReviews(new ListReviewsRequest { SourceGroup = "Schools", LocalityId = "L9" }).Rows);
    }

    [Fact]
    public void Proposals_OnSqlServer_WaitAreReturnedListedAndAgreedTo()
    {
        var proposals = new Contracts.Intake.V1.Proposals.ProposalsClient(_intake.Host.As(Roles.Manager));
        var proposed = _intake.Decide(_intake.LogContact(more: request => request.TeamId = "T1"), "universal");
        var corrected = _intake.Correct(_intake.Decide(_intake.LogContact(more: request => request.TeamId = "T1")), "universal");
        foreach (var order in new[] { "proposed_at", "-proposed_at" })
        {
            var request = new ListProposalsRequest { OrderBy = order, ProposedBy = "others", TeamId = "T1", Outcome = "universal", Page = new PageRequest { PageSize = 1 } };
            var first = proposals.ListProposals(request);
            request.Page.PageToken = first.NextPageToken;
            Assert.Equal((2L, 2), (first.Total, first.Rows.Concat(proposals.ListProposals(request).Rows).Select(row => row.Contact.ContactId).Distinct().Count()));
        }
        Assert.Equal(1, _intake.View(request => request.Agreement = "waiting").Counts.WaitingForAgreement);
        var returned = proposals.ReturnProposal(new ReturnProposalRequest { RequestId = IntakeHost.Key(), ContactId = proposed.ContactId, Version = proposed.Version, Reason = "Which?" });
        Assert.Equal(1, _intake.Contacts().CountOpenContacts(new CountOpenContactsRequest()).Returned.Total);
        var again = _intake.Decide(returned, "universal");
        Assert.Equal("decided", proposals.AgreeProposal(new AgreeProposalRequest { RequestId = IntakeHost.Key(), ContactId = again.ContactId, Version = again.Version }).Status);
        Assert.Equal("universal", proposals.AgreeProposal(new AgreeProposalRequest { RequestId = IntakeHost.Key(), ContactId = corrected.ContactId, Version = corrected.Version }).Outcome);
        Assert.Equal(2, _intake.Contacts().GetContact(new GetContactRequest { ContactId = proposed.ContactId }).Proposals.Count);
        Assert.Equal(0, proposals.ListProposals(new ListProposalsRequest()).Total);
    }

    [Fact]
    public void Conversation_OnSqlServer_IsDraftedTakenOverEndedAndListed()
    {
        var children = new[] { _intake.AddChild("Ann").ChildId, _intake.AddChild("Bo").ChildId };
        var draft = _intake.Start();
        _intake.Save(draft, Talk.About(children));
        Assert.Equal(2, Refused.With<StaleVersion>(() => _intake.Save(draft, draft.Content)).CurrentVersion);
        var listed = _intake.Conversations(Talk.Manager).ListDrafts(new ListDraftsRequest { Everybody = true, Page = new PageRequest { PageSize = 1 } });
        var taken = _intake.Conversations(Talk.Manager).TakeOverDraft(new TakeOverDraftRequest { RequestId = IntakeHost.Key(), ConversationId = Assert.Single(listed.Rows).ConversationId, Version = 2 });
        Assert.Equal(children, taken.Content.Children.Select(child => child.ChildId));
        var discarded = _intake.Start();
        _intake.Discard(discarded);

        var ended = _intake.End(taken, actor: Talk.Manager);

        Assert.Equal(children, ended.Contacts.Select(row => row.Contact.ChildId));
        var found = _intake.Conversations().ListConversations(new ListConversationsRequest { WorkerId = "w1", From = "2026-03-01", To = "2026-04-01" });
        Assert.Equal(ended.Conversation, Assert.Single(found.Conversations));
    }

    [Fact]
    public Task CorrectDecision_OnSqlServer_FollowsAndIsToldAgain() => Journeys.CorrectDecisionAsync(_intake);

    [Fact]
    public void NextSteps_OnSqlServer_AreListedChangedAndClosed() => Journeys.FollowNextSteps(_intake);

    [Fact]
    public void AgencyChecks_OnSqlServer_AreListedAnsweredAndWithdrawn() => Journeys.AskAgencies(_intake);

    [Fact]
    public Task DataQuality_OnSqlServer_CountsAndListsEachKind() => Journeys.QueryDataAsync(_intake);

    [Fact]
    public void Conversations_OnSqlServer_AreListedAndMadeOnce() => Journeys.HoldConversations(_intake);

    private IList<Child> Search(string text, string birthDate = "") =>
        _intake.Children().SearchChildren(new SearchChildrenRequest { Text = text, BirthDate = birthDate }).Children;

    private ChildHistory History(Child child) => _intake.Children().GetChildHistory(new GetChildHistoryRequest { ChildId = child.ChildId });
}
