using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using static CsWorkPerf.Intake.Tests.Importing;

namespace CsWorkPerf.Intake.Tests.Features.Referrals;

public sealed class IdentifyReferralsTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task IdentifyReferrals_KnownNewAndOurOwnId_AnswersEachAndAddsNoReferral()
    {
        await _intake.ImportAsync(ReferralRow("R1"));
        var known = Assert.Single(List()).ReferralId;

        var first = Identify("R1", "R2", known, "R2");

        Assert.Equal((known, known, 3), (first["R1"], first[known], first.Count));
        Assert.Equal(first, Identify("R1", "R2", known));
        Assert.Single(List());
    }

    [Fact]
    public async Task ImportReferrals_AfterItsIdWasSetAside_GetsThatId()
    {
        var setAside = Identify("R1", "R2");

        await _intake.ImportAsync(ReferralRow("R2"), ReferralRow("R3"));

        Assert.Equal(setAside["R2"], Assert.Single(List(), referral => referral.CouncilId == "R2").ReferralId);
        Assert.NotEqual(setAside["R1"], Assert.Single(List(), referral => referral.CouncilId == "R3").ReferralId);
        Assert.Equal(setAside, Identify("R1", "R2"));
        Assert.Equal(1, (await _intake.ImportAsync(ReferralRow("R2"))).Unchanged);
    }

    [Fact]
    public async Task IdentifyReferrals_AfterTheImportFoundAReferralMadeHere_AnswersItsOwnId()
    {
        var setAside = Identify("R1")["R1"];
        var child = _intake.AddChild(councilId: "C1");
        var decided = _intake.Decide(_intake.LogContact(child.ChildId), "referral_assessment");

        await _intake.ImportAsync(ReferralRow("R1", row => (row.ContactId, row.ReferredOn, row.Source) = (decided.ContactId, "2026-03-17", "6")));

        Assert.Equal(decided.ReferralId, Identify("R1")["R1"]);
        Assert.NotEqual(setAside, decided.ReferralId);
    }

    [Theory]
    [InlineData(0, "", "OUT_OF_RANGE")]
    [InlineData(1_001, "R", "OUT_OF_RANGE")]
    [InlineData(1, " ", "REQUIRED")]
    public void IdentifyReferrals_NoIds_AreRefused(int count, string id, string reason) =>
        Assert.Equal(("council_ids", reason), Refused.Field(() => Identify([.. Enumerable.Repeat(id, count)])));

    private IReadOnlyDictionary<string, string> Identify(params string[] councilIds) =>
        _intake.Referrals(Roles.Administrator).IdentifyReferrals(new IdentifyReferralsRequest { CouncilIds = { councilIds } }).ReferralIds.ToDictionary();

    private IList<Referral> List() => _intake.Referrals().ListReferrals(new ListReferralsRequest()).Referrals;
}
