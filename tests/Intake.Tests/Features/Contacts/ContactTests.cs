using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Referrals;

namespace CsWorkPerf.Intake.Tests.Features.Contacts;

/// <summary>The rules, without a host.</summary>
public sealed class ContactTests
{
    private static readonly LocalMoment Now = LocalMoment.Parse("2026-03-17T10:30");

    [Fact]
    public void Decide_WithoutATime_IsNowButNeverBeforeReceipt()
    {
        Assert.Equal(Now, Open("2026-03-17T09:00").Decide(Because("advice"), Now).DecidedAt);
        // Received by a clock a minute ahead of ours.
        Assert.Equal(LocalMoment.Parse("2026-03-17T10:31"), Open("2026-03-17T10:31").Decide(Because("advice"), Now).DecidedAt);
    }

    [Fact]
    public void Decide_ReasonForNothingFurther_GoesWithThatOutcomeOnly() =>
        Assert.Equal("nfa_reason", Assert.Throws<InvalidInput>(() => Open("2026-03-17").Decide(Because("advice") with { NfaReason = "None" }, Now)).Violations[0].Field);

    [Fact]
    public void Decide_AnyOutcome_MayNameWhoIsBestPlaced() =>
        Assert.Equal("School", Open("2026-03-17").Decide(Because("universal") with { BestPlaced = "School" }, Now).BestPlaced);

    [Theory]
    [InlineData("referral_assessment", "assessment")]
    [InlineData("referral_strategy", "strategy")]
    public void ReferralFrom_Decision_IsOfTheDayOfTheDecision(string outcome, string route)
    {
        var contact = Open("2026-03-16T22:00") with { PrimaryNeed = "N1", LocalityId = "L1", TeamId = "T1" };

        var referral = Referral.From(contact.Decide(Because(outcome), Now), "r");

        Assert.Equal(
            ("r", "k", "c", new DateOnly(2026, 3, 17), "6", "N1", "L1", "T1", false, route),
            (referral.ReferralId, referral.ChildId, referral.ContactId, referral.ReferredOn, referral.Source, referral.PrimaryNeed, referral.LocalityId, referral.TeamId, referral.Nfa, referral.Route));
    }

    [Fact]
    public void Changes_OfAnImportedContact_MarkItAsChangedHere()
    {
        var imported = Open("2026-03-16") with { Origin = "import", CouncilId = "K1" };

        Assert.True(imported.Decide(Because("advice"), Now).ChangedHere);
        Assert.True(imported.HandOff(new HandOff("w1", "", "Leave")).ChangedHere);
    }

    private static Decision Because(string outcome) => new() { Outcome = outcome, Rationale = "Because" };

    private static Contact Open(string received) => new()
    {
        ContactId = "c", Version = 1, ChildId = "k", ReceivedAt = LocalMoment.Parse(received), Source = "6", Status = ContactStatus.Open, Origin = "live"
    };
}
