using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using static CsWorkPerf.Intake.Tests.Importing;

namespace CsWorkPerf.Intake.Tests.Features.Referrals;

public sealed class FindReferralsTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task FindReferrals_SeveralOfAChild_AnswersTheLatestOnOrBeforeTheDay()
    {
        await _intake.ImportAsync(
            ReferralRow("R1", row => row.ReferredOn = "2026-01-05"), ReferralRow("R2", row => row.ReferredOn = "2026-03-03"),
            ReferralRow("R3", row => (row.ChildId, row.ReferredOn) = ("C2", "2026-03-01")));
        var (c1, c2) = (ChildOf("R1"), ChildOf("R3"));

        Assert.Equal(
            ["", "R1", "R1", "R2", "R2", "R3", ""],
            Find((c1, "2026-01-04"), (c1, "2026-01-05"), (c1, "2026-03-02"), (c1, "2026-03-03"), (c1, "2026-12-31"), (c2, "2026-03-03"), ("nobody", "2026-03-03")));
        Assert.Contains(("search", "referrals", ""), await _intake.AccessLogAsync());
    }

    [Fact]
    public async Task FindReferrals_MergedRecords_AreOneChildThereAndBack()
    {
        var (kept, merged, third) = (_intake.AddChild(councilId: "C1"), _intake.AddChild(councilId: "C2"), _intake.AddChild(councilId: "C3"));
        await _intake.ImportAsync(
            ReferralRow("R1", row => row.ReferredOn = "2026-01-05"), ReferralRow("R2", row => (row.ChildId, row.ReferredOn) = ("C2", "2026-02-02")));
        Merge(merged, kept);
        Merge(kept, third);

        Assert.All([kept, merged, third], record => Assert.Equal(["R2", "R1"], Find((record.ChildId, "2026-03-01"), (record.ChildId, "2026-02-01"))));

        _intake.Children(Roles.Manager).UndoMerge(new UndoMergeRequest { RequestId = IntakeHost.Key(), ChildId = merged.ChildId, Version = 2, Reason = "Cousins." });

        Assert.Equal(["R1", "R2", "R1"], Find((kept.ChildId, "2026-03-01"), (merged.ChildId, "2026-03-01"), (third.ChildId, "2026-03-01")));
    }

    [Fact]
    public void FindReferrals_WithdrawnReferral_IsPassedOver()
    {
        var child = _intake.AddChild();
        var decided = _intake.Decide(_intake.LogContact(child.ChildId), "referral_assessment");
        var asked = new FindReferralsRequest { Children = { new FindReferralsRequest.Types.ChildDay { ChildId = child.ChildId, Day = "2026-03-20" } } };
        Assert.Equal([decided.ReferralId], Client().FindReferrals(asked).ReferralIds);

        _intake.Correct(decided, "advice", roles: Roles.Manager);

        Assert.Equal([""], Client().FindReferrals(asked).ReferralIds);
    }

    [Theory]
    [InlineData("", "2026-03-20", "children.child_id", "REQUIRED")]
    [InlineData("c", "", "children.day", "REQUIRED")]
    [InlineData("c", "2026-03-20T10:00", "children.day", "NOT_A_DAY")]
    public void FindReferrals_FaultyEntry_IsRefused(string child, string day, string field, string reason) => Assert.Equal(
        (field, reason), Refused.Field(() => Client().FindReferrals(new FindReferralsRequest { Children = { new FindReferralsRequest.Types.ChildDay { ChildId = child, Day = day } } })));

    [Fact]
    public void FindReferrals_NoneOrTooMany_AreRefused()
    {
        var many = new FindReferralsRequest { Children = { Enumerable.Range(0, 1_001).Select(_ => new FindReferralsRequest.Types.ChildDay { ChildId = "c", Day = "2026-03-20" }) } };

        Assert.Equal(("children", "OUT_OF_RANGE"), Refused.Field(() => Client().FindReferrals(new FindReferralsRequest())));
        Assert.Equal(("children", "OUT_OF_RANGE"), Refused.Field(() => Client().FindReferrals(many)));
    }

    /// <summary>The council's ids of the referrals found.</summary>
    private IReadOnlyList<string> Find(params (string ChildId, string Day)[] asked)
    {
        var request = new FindReferralsRequest { Children = { asked.Select(one => new FindReferralsRequest.Types.ChildDay { ChildId = one.ChildId, Day = one.Day }) } };
        var names = _intake.Referrals().ListReferrals(new ListReferralsRequest()).Referrals.ToDictionary(referral => referral.ReferralId, referral => referral.CouncilId);
        return [.. Client().FindReferrals(request).ReferralIds.Select(id => names.GetValueOrDefault(id, ""))];
    }

    private void Merge(Child merged, Child kept) => _intake.Children(Roles.Manager).MergeChildren(new MergeChildrenRequest
    {
        RequestId = IntakeHost.Key(), MergedId = merged.ChildId, MergedVersion = merged.Version, KeptId = kept.ChildId, KeptVersion = kept.Version, Reason = "Same mother."
    });

    private string ChildOf(string referral) =>
        Assert.Single(_intake.Referrals().ListReferrals(new ListReferralsRequest()).Referrals, one => one.CouncilId == referral).ChildId;

    private Contracts.Intake.V1.Referrals.ReferralsClient Client() => _intake.Referrals(Roles.Administrator);
}
