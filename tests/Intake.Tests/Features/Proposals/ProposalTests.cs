using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Features.Board;
using CsWorkPerf.Intake.Features.Proposals;
using CsWorkPerf.Intake.Tests.Features.Board;
using CsWorkPerf.TestSupport;
using Grpc.Core;
using Microsoft.Extensions.Configuration;

namespace CsWorkPerf.Intake.Tests.Features.Proposals;

/// <summary>A council whose managers agree to no further action and to early help. It is 17 March 2026, 10:30.</summary>
public sealed class ProposalTests : IAsyncLifetime
{
    private static readonly Actor Other = TestHost.Person(Roles.Manager) with { AccountId = "other", Name = "Other" };

    private readonly IntakeHost _intake = new() { Settings = [("Intake:AgreementOutcomes", "nfa, EARLY_HELP")] };

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    private Contracts.Intake.V1.Proposals.ProposalsClient Proposals(string role = Roles.Manager) => new(_intake.Host.As(role));

    private Contact Agree(Contact contact, Contracts.Intake.V1.Proposals.ProposalsClient? by = null) =>
        (by ?? Proposals()).AgreeProposal(new AgreeProposalRequest { RequestId = IntakeHost.Key(), ContactId = contact.ContactId, Version = contact.Version });

    private Contact Return(Contact contact, string role = Roles.Manager, string reason = "Ask the school first.") =>
        Proposals(role).ReturnProposal(new ReturnProposalRequest { RequestId = IntakeHost.Key(), ContactId = contact.ContactId, Version = contact.Version, Reason = reason });

    private ContactDetails Open(Contact contact) => _intake.Contacts(Roles.Manager).GetContact(new GetContactRequest { ContactId = contact.ContactId });

    [Fact]
    public async Task AgreeProposal_AnotherManager_DecidesItThenWithAllThatFollows()
    {
        var logged = _intake.LogContact();
        var proposed = _intake.Decide(logged, "early_help", request => request.NextSteps.Add(new NextStepPlan { What = "Ring", TeamId = "T1", DueOn = "2026-03-20" }));
        Assert.Equal(("open", "early_help", "", "", 2L), (proposed.Status, proposed.ProposedOutcome, proposed.Outcome, proposed.DecidedAt, proposed.Version));
        Assert.Empty(Open(proposed).NextSteps);
        ((ManualTime)_intake.Time).Advance(TimeSpan.FromHours(2));

        var decided = Agree(proposed);

        Assert.Equal(("decided", "", "early_help", "2026-03-17T12:30", "Family hub", 3L), (decided.Status, decided.ProposedOutcome, decided.Outcome, decided.DecidedAt, decided.GoesTo, decided.Version));
        var shown = Open(decided);
        Assert.Equal("Ring", Assert.Single(shown.NextSteps).Plan.What);
        Assert.Equal(["logged", "proposed", "agreed"], shown.History.Select(entry => entry.Action));
        var kept = Assert.Single(shown.Proposals);
        Assert.Equal(("agreed", "Practitioner", "Manager", "Because of what was said."), (kept.State, kept.ProposedBy, kept.AnsweredBy, kept.Rationale));
        Assert.Equal(["nfa", "early_help"], shown.AgreementOutcomes.OrderDescending());
        var told = (await _intake.EventsAsync()).Select(one => one.Event).OfType<ContactChanged>().Where(change => change.ContactId == logged.ContactId).ToList();
        Assert.Equal([("logged", null), ("proposed", null), ("agreed", "early_help")], told.Select(change => (change.Change, change.Outcome)));
        Assert.Equal("NOT_PROPOSED", Refused.Rule(() => Agree(decided)));
    }

    [Fact]
    public void AgreeProposal_OwnOrWithoutTheRole_IsRefused()
    {
        var proposed = _intake.Decide(_intake.LogContact(), "nfa", roles: Roles.Manager);

        Assert.Equal("OWN_PROPOSAL", Refused.Rule(() => Agree(proposed)));
        Refused.With<Denied>(() => Agree(proposed, Proposals(Roles.Practitioner)));
        Assert.Equal("decided", Agree(proposed, new(_intake.Host.As(Other))).Status);
    }

    [Fact]
    public void ReturnProposal_WithAReason_OpensTheContactForAnotherDecision()
    {
        var proposed = _intake.Decide(_intake.LogContact(), "nfa");
        Assert.StartsWith("Practitioner proposed a decision on 2026-03-17T10:30: No further action.", Refused.With<RuleBroken>(() => _intake.Decide(proposed)).Message, StringComparison.Ordinal);
        Assert.Equal(("reason", "REQUIRED"), Refused.Field(() => Return(proposed, reason: " ")));

        var returned = Return(proposed);

        Assert.Equal(("open", "returned", "nfa"), (returned.Status, returned.Agreement, returned.ProposedOutcome));
        Assert.Equal(("returned", "No further action: Ask the school first."), (Open(returned).History[^1].Action, Open(returned).History[^1].Detail));
        Assert.Equal(("returned", "Ask the school first."), (Open(returned).Proposals[0].State, Open(returned).Proposals[0].Reason));
        var back = Return(_intake.Decide(returned, "nfa"), Roles.Practitioner, "I think again.");
        Assert.Equal(("open", "", "", "taken_back"), (back.Status, back.Agreement, back.ProposedOutcome, Open(back).Proposals[^1].State));
        Assert.Equal("decided", _intake.Decide(back).Status);
    }

    [Fact]
    public void RecordDecision_NeedsAgreement_TakesNoTime() =>
        Assert.Equal(("decided_at", "NOT_ALLOWED"), Refused.Field(() => _intake.Decide(_intake.LogContact(), "nfa", request => request.DecidedAt = "2026-03-17T10:00")));

    [Fact]
    public async Task CorrectDecision_ToAnOutcomeThatNeedsAgreement_StandsUntilAnotherManagerAgrees()
    {
        var decided = _intake.Decide(_intake.LogContact(), "referral_assessment");
        ((ManualTime)_intake.Time).Advance(TimeSpan.FromHours(1));

        var proposed = _intake.Correct(decided, "nfa", request => request.DecidedAt = "2026-03-17T09:30", Roles.Manager);

        Assert.Equal(("decided", "referral_assessment", "nfa", "waiting", decided.ReferralId), (proposed.Status, proposed.Outcome, proposed.ProposedOutcome, proposed.Agreement, proposed.ReferralId));
        Assert.Equal("OWN_PROPOSAL", Refused.Rule(() => Agree(proposed)));
        Assert.StartsWith("Manager proposed a decision on 2026-03-17T11:30: No further action.", Refused.With<RuleBroken>(() => _intake.Correct(proposed, "advice")).Message, StringComparison.Ordinal);
        Assert.Equal("referral_assessment", Open(proposed).Contact.Outcome);
        ((ManualTime)_intake.Time).Advance(TimeSpan.FromHours(1));
        var agreed = Agree(proposed, new(_intake.Host.As(Other)));
        Assert.Equal(("nfa", "2026-03-17T09:30", "", "", ""), (agreed.Outcome, agreed.DecidedAt, agreed.Agreement, agreed.ProposedOutcome, agreed.ReferralId));
        var shown = Open(agreed);
        Assert.Equal(("referral_assessment", "Practitioner", "Other", "Wrong box."),
            (shown.FormerDecisions[0].Outcome, shown.FormerDecisions[0].RecordedBy, shown.FormerDecisions[0].CorrectedBy, shown.FormerDecisions[0].Reason));
        Assert.Equal(("agreed", "Referral for assessment to No further action"), (shown.History[^1].Action, shown.History[^1].Detail));
        Assert.Equal((true, "Wrong box.", "agreed"), (shown.Proposals[0].Correction, shown.Proposals[0].CorrectionReason, shown.Proposals[0].State));
        var told = (await _intake.EventsAsync()).Select(one => one.Event).OfType<ContactChanged>().Where(change => change.ContactId == decided.ContactId).ToList();
        Assert.Equal([("logged", null), ("decided", "referral_assessment"), ("proposed", "referral_assessment"), ("agreed", "nfa")], told.Select(change => (change.Change, change.Outcome)));
    }

    [Fact]
    public void CorrectDecision_OtherWordsOrAnOutcomeThatNeedsNone_IsDoneAtOnce()
    {
        var decided = Agree(_intake.Decide(_intake.LogContact(), "nfa"));

        var worded = _intake.Correct(decided, "nfa", request => request.Rationale = "Said better.", Roles.Manager);
        Assert.Equal(("nfa", "Said better.", ""), (worded.Outcome, worded.Rationale, worded.Agreement));
        Assert.Equal("advice", _intake.Correct(worded, "advice", roles: Roles.Manager).Outcome);
    }

    [Fact]
    public void ReturnProposal_OfACorrection_LeavesTheDecisionAndIsTakenBackWhenNotFollowedUp()
    {
        var decided = _intake.Decide(_intake.LogContact());
        var proposed = _intake.Correct(decided, "early_help");

        var returned = Return(proposed, reason: "Advice was right.");

        Assert.Equal(("decided", "advice", "returned", "early_help"), (returned.Status, returned.Outcome, returned.Agreement, returned.ProposedOutcome));
        Assert.Equal(1, _intake.Contacts().CountOpenContacts(new CountOpenContactsRequest()).Returned.Total);
        var kept = Return(returned, Roles.Practitioner, "So be it.");
        Assert.Equal(("advice", "", ""), (kept.Outcome, kept.Agreement, kept.ProposedOutcome));
        var shown = Open(kept);
        Assert.Equal(("taken_back", "Manager", "Advice was right."), (shown.Proposals[0].State, shown.Proposals[0].AnsweredBy, shown.Proposals[0].Reason));
        Assert.Equal(["decided", "proposed", "returned", "taken_back"], shown.History.Select(entry => entry.Action).Skip(1));
        Assert.Equal(0, _intake.Contacts().CountOpenContacts(new CountOpenContactsRequest()).Returned.Total);
        Assert.Equal("NOT_PROPOSED", Refused.Rule(() => Return(kept)));
    }

    [Fact]
    public void AnswerProposal_AnotherManagerWasFirst_SaysWhoAndWhat()
    {
        var (one, two) = (_intake.Decide(_intake.LogContact(), "nfa"), _intake.Decide(_intake.LogContact(), "nfa"));
        Agree(one);
        Return(two);

        Assert.StartsWith("Manager decided this contact on 2026-03-17T10:30: No further action.", Late(one), StringComparison.Ordinal);
        Assert.StartsWith("Manager returned the proposed decision on 2026-03-17T10:30: No further action.", Late(two), StringComparison.Ordinal);

        string Late(Contact proposed)
        {
            var late = Assert.Throws<RpcException>(() => Agree(proposed, new(_intake.Host.As(Other))));
            Assert.Equal(StatusCode.Aborted, late.StatusCode);
            return late.Status.Detail;
        }
    }

    [Fact]
    public async Task AnswerProposal_TwoManagersAtOnce_OneWins()
    {
        var proposed = _intake.Decide(_intake.LogContact(), "nfa");

        var answers = await Task.WhenAll(
            Task.Run(() => Record.Exception(() => Agree(proposed))), Task.Run(() => Record.Exception(() => Agree(proposed, new(_intake.Host.As(Other))))));

        Assert.Single(answers, error => error is null);
        Assert.Equal("decided", Open(proposed).Contact.Status);
        Assert.Single(Open(proposed).History, entry => entry.Action == "agreed");
    }

    [Fact]
    public void AgreeProposal_SentTwice_IsDoneOnce()
    {
        var proposed = _intake.Decide(_intake.LogContact(), "nfa");
        var request = new AgreeProposalRequest { RequestId = IntakeHost.Key(), ContactId = proposed.ContactId, Version = proposed.Version };

        Assert.Equal(Proposals().AgreeProposal(request), Proposals().AgreeProposal(request));
        Assert.Single(Open(proposed).History, entry => entry.Action == "agreed");
    }

    [Fact]
    public void Board_ProposedAndReturned_AreCountedAndFilteredBy()
    {
        var (waiting, returned) = (_intake.Decide(_intake.LogContact(), "nfa"), Return(_intake.Decide(_intake.LogContact(), "nfa")));
        _intake.LogContact();

        var view = _intake.View();

        Assert.Equal((3, 1, 1), (view.Counts.Open, view.Counts.WaitingForAgreement, view.Counts.Returned));
        Assert.Equal((waiting.ContactId, "nfa"), (Assert.Single(_intake.View(request => request.Agreement = "waiting").Rows).Contact.ContactId, view.Rows.Single(row => row.Contact.ContactId == waiting.ContactId).Contact.ProposedOutcome));
        Assert.Equal(returned.ContactId, Assert.Single(_intake.View(request => request.Agreement = "returned").Rows).Contact.ContactId);
        Assert.Equal("agreement", Refused.Field(() => _intake.View(request => request.Agreement = "agreed")).Field);
    }

    [Fact]
    public void CountOpenContacts_ForAManager_CountsWhatOthersProposed()
    {
        Assert.Equal(0, Counts(Roles.Manager).ToAgree.Total);
        _intake.Decide(_intake.LogContact(), "nfa");
        _intake.Decide(_intake.LogContact(), "nfa", roles: Roles.Manager);

        Assert.Equal(1, Counts(Roles.Manager).ToAgree.Total);
        Assert.Null(Counts(Roles.Practitioner).ToAgree);

        OpenContactCounts Counts(string role) => _intake.Contacts(role).CountOpenContacts(new CountOpenContactsRequest());
    }

    [Fact]
    public void ListProposals_FilteredAndOrdered_PageByPage()
    {
        var first = _intake.Decide(_intake.LogContact(more: request => request.TeamId = "T1"), "nfa");
        ((ManualTime)_intake.Time).Advance(TimeSpan.FromDays(1));
        var second = _intake.Decide(_intake.LogContact(), "early_help", roles: Roles.Manager);
        var returned = Return(_intake.Decide(_intake.LogContact(), "nfa"));

        Assert.Equal([first.ContactId, second.ContactId], Ids(new()));
        Assert.Equal([second.ContactId, first.ContactId], Ids(new() { OrderBy = "-proposed_at" }));
        Assert.Equal([second.ContactId], Ids(new() { Outcome = "early_help" }));
        Assert.Equal([first.ContactId], Ids(new() { TeamId = "T1" }));
        Assert.Equal([second.ContactId], Ids(new() { ProposedBy = "own" }));
        Assert.Equal([first.ContactId], Ids(new() { ProposedBy = "others" }));
        Assert.Equal([returned.ContactId], Ids(new() { State = "returned" }));
        foreach (var order in new[] { "", "-proposed_at" })
        {
            var page = Proposals().ListProposals(new ListProposalsRequest { OrderBy = order, Page = new() { PageSize = 1 } });
            var rest = Proposals().ListProposals(new ListProposalsRequest { OrderBy = order, Page = new() { PageSize = 1, PageToken = page.NextPageToken } });
            Assert.Equal((2L, "", order.Length == 0 ? second.ContactId : first.ContactId), (page.Total, rest.NextPageToken, rest.Rows[0].Contact.ContactId));
        }
        var row = Proposals().ListProposals(new ListProposalsRequest()).Rows[0];
        Assert.Equal((1, "Ann Lee", "", "", "Practitioner"), (row.WorkingDays, row.Child.Name, row.Proposal.Rationale, row.Contact.Summary, row.Proposal.ProposedBy));
        Assert.Equal("state", Refused.Field(() => Ids(new() { State = "agreed" })).Field);
        Assert.Equal("order_by", Refused.Field(() => Ids(new() { OrderBy = "outcome" })).Field);

        List<string> Ids(ListProposalsRequest request) => [.. Proposals().ListProposals(request).Rows.Select(found => found.Contact.ContactId)];
    }

    [Fact]
    public void ListProposals_OfARestrictedChild_NamesItToManagersOnly()
    {
        var child = _intake.Children(Roles.Manager).AddChild(new AddChildRequest { RequestId = IntakeHost.Key(), Child = new Child { FirstName = "Zoe", LastName = "Hall", Restricted = true } });
        var logged = _intake.Contacts(Roles.Manager).LogContact(new LogContactRequest { RequestId = IntakeHost.Key(), ChildId = child.ChildId, Source = "6" });
        var proposed = _intake.Decide(logged, "nfa", roles: Roles.Manager);

        Assert.Equal("Zoe Hall", Assert.Single(Proposals().ListProposals(new ListProposalsRequest()).Rows).Child.Name);
        Assert.Equal(("", true), (Proposals(Roles.Practitioner).ListProposals(new ListProposalsRequest()).Rows[0].Child.Name, Proposals(Roles.Auditor).ListProposals(new ListProposalsRequest()).Rows[0].Child.Restricted));
        Refused.With<Denied>(() => Return(proposed, Roles.Practitioner));
    }

    /// <summary>The contacts with a proposal are few among millions; and the board reads its index alone.</summary>
    [Fact]
    public async Task Lists_OfProposalsAndTheBoard_AreAnsweredFromIndexes()
    {
        var filter = new ProposalFilter { AccountId = "a", ProposedBy = "others", TeamId = "T1", Outcome = "nfa" };

        foreach (var sql in new[] { ProposalSql.List(filter, firstPage: false), ProposalSql.Count(filter) })
            Assert.Contains(await PlanAsync(sql.For(Dialect.Sqlite)), step => step.StartsWith("SEARCH", StringComparison.Ordinal) && step.Contains("USING INDEX contacts_agreement (agreement=?)", StringComparison.Ordinal));
        Assert.Contains("USING COVERING INDEX contacts_on_board", Assert.Single(await PlanAsync(BoardSql.ListOpen)), StringComparison.Ordinal);

        async Task<IReadOnlyList<string>> PlanAsync(string sql) => [.. (await _intake.Db.ReadAsync(session => session.ListAsync<Step>("explain query plan " + sql,
            new { State = "waiting", AccountId = "a", TeamId = "T1", Outcome = "nfa", Key = "", Id = "", Most = 10 }), CancellationToken.None)).Select(step => step.Detail)];
    }

    private sealed record Step
    {
        public required string Detail { get; init; }
    }

    [Theory]
    [InlineData("advise")]
    [InlineData("nfa,none")]
    public void AgreementSettings_UnknownOutcome_NamesTheKey(string value) => Assert.StartsWith("Setting Intake:AgreementOutcomes holds '", Assert.Throws<BadSetting>(() =>
        AgreementSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Intake:AgreementOutcomes", value)]).Build())).Message, StringComparison.Ordinal);
}
