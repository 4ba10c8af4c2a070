using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.Contacts;

public sealed class DecideContactTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    [Fact]
    public async Task RecordDecision_ReferralOutcome_CreatesTheReferralAndTellsOthers()
    {
        var logged = intake.LogContact(more: request => (request.LocalityId, request.TeamId, request.PrimaryNeed) = ("L1", "T1", "N1"));

        var decided = intake.Decide(logged, "referral_strategy");

        Assert.Equal((2, "decided", "2026-03-17T10:30", "in_time"), (decided.Version, decided.Status, decided.DecidedAt, decided.Clock));
        Assert.NotEmpty(decided.ReferralId);
        var events = (await intake.EventsAsync()).Select(one => one.Event).ToList();
        var referral = Assert.Single(events.OfType<ReferralChanged>(), referral => referral.ContactId == logged.ContactId);
        Assert.Equal(
            (decided.ReferralId, logged.ChildId, new DateOnly(2026, 3, 17), "6", "N1", "L1", "T1", false, "strategy"),
            (referral.ReferralId, referral.ChildId, referral.ReferredOn, referral.Source, referral.PrimaryNeed, referral.LocalityId, referral.TeamId, referral.Nfa, referral.Route));
        var changes = events.OfType<ContactChanged>().Where(change => change.ContactId == logged.ContactId).ToList();
        Assert.Equal([("logged", 1L, null), ("decided", 2L, "referral_strategy")], changes.Select(change => (change.Change, change.Version, change.Outcome)));
    }

    [Fact]
    public void RecordDecision_ReferralForAssessment_TakesTheRouteAssessment()
    {
        var decided = intake.Decide(intake.LogContact(), "referral_assessment");

        var history = intake.Children().GetChildHistory(new GetChildHistoryRequest { ChildId = decided.ChildId });
        Assert.Equal((decided.ReferralId, "assessment"), (Assert.Single(history.Referrals).ReferralId, history.Referrals[0].Route));
    }

    [Theory]
    [InlineData("", "RATIONALE_REQUIRED")]
    [InlineData("   ", "RATIONALE_REQUIRED")]
    public void RecordDecision_NoRationale_IsRefused(string rationale, string rule) =>
        Assert.Equal(rule, Refused.Rule(() => intake.Decide(intake.LogContact(), more: request => request.Rationale = rationale)));

    [Fact]
    public void RecordDecision_NothingFurther_NeedsAReasonAndSomebodyBestPlaced()
    {
        var logged = intake.LogContact();

        Assert.Equal("NFA_NEEDS_REASON", Refused.Rule(() => intake.Decide(logged, "nfa", request => request.NfaReason = "")));
        Assert.Equal("NFA_NEEDS_BEST_PLACED", Refused.Rule(() => intake.Decide(logged, "nfa", request => request.BestPlaced = "")));
        Assert.Equal(("nfa", "School"), (intake.Decide(logged, "nfa").Outcome, intake.Contacts().GetContact(new GetContactRequest { ContactId = logged.ContactId }).Contact.BestPlaced));
    }

    [Fact]
    public void RecordDecision_TwoAtOnce_OneWinsAndTheOtherLearnsTheVersion()
    {
        var logged = intake.LogContact();
        var outcomes = new[] { "advice", "universal" };

        var answers = outcomes.AsParallel().WithDegreeOfParallelism(2).Select(outcome =>
        {
            try { return (Won: intake.Decide(logged, outcome), Lost: (Refusal?)null); }
            catch (Grpc.Core.RpcException e) { return (Won: null!, Lost: Common.Grpc.RpcErrors.Refusal(e)); }
        }).ToList();

        var won = Assert.Single(answers, answer => answer.Lost is null).Won;
        Assert.Equal(2, Assert.IsType<StaleVersion>(Assert.Single(answers, answer => answer.Lost is not null).Lost).CurrentVersion);
        Assert.Equal(won.Outcome, intake.Contacts().GetContact(new GetContactRequest { ContactId = logged.ContactId }).Contact.Outcome);
    }

    [Fact]
    public void RecordDecision_Again_IsRefused()
    {
        var decided = intake.Decide(intake.LogContact());

        Assert.Equal("ALREADY_DECIDED", Refused.Rule(() => intake.Decide(decided)));
    }

    [Theory]
    [InlineData("2026-03-17T09:04", "TOO_EARLY")]
    [InlineData("2026-03-16", "TOO_EARLY")]
    [InlineData("2026-03-17T10:32", "IN_FUTURE")]
    [InlineData("2026-03-18", "IN_FUTURE")]
    [InlineData("yesterday", "NOT_A_TIME")]
    public void RecordDecision_AtAnImpossibleTime_IsRefused(string at, string reason) =>
        Assert.Equal(("decided_at", reason), Refused.Field(() => intake.Decide(intake.LogContact(), more: request => request.DecidedAt = at)));

    [Theory]
    [InlineData("2026-03-17T10:31")]
    [InlineData("2026-03-17T09:05")]
    [InlineData("2026-03-17")]
    public void RecordDecision_AtAPossibleTime_IsTaken(string at) =>
        Assert.Equal(at, intake.Decide(intake.LogContact(), more: request => request.DecidedAt = at).DecidedAt);

    [Fact]
    public void RecordDecision_SameRequestAgain_ReturnsTheFirstAnswer()
    {
        var logged = intake.LogContact();
        var key = IntakeHost.Key();

        var first = intake.Decide(logged, "referral_assessment", request => request.RequestId = key);
        var again = intake.Decide(logged, "referral_assessment", request => request.RequestId = key);

        Assert.Equal(first, again);
        Assert.Equal("REQUEST_ID_REUSED", Refused.Rule(() => intake.Decide(logged, "advice", request => request.RequestId = key)));
    }
}
