using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Features.AgencyChecks;
using CsWorkPerf.Intake.Features.NextSteps;
using CsWorkPerf.Intake.Features.Openings;
using CsWorkPerf.Intake.Features.Referrals;

namespace CsWorkPerf.Intake.Tests.Features;

/// <summary>Whoever comes late is told the version that is stored, by the statement itself too.</summary>
public sealed class StaleVersionTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    private const long Seen = 8;

    [Fact]
    public async Task Update_FromAVersionThatIsNotStored_NamesTheOneThatIs()
    {
        var contact = intake.Decide(intake.LogContact(), "referral_strategy");
        var check = new Contracts.Intake.V1.AgencyChecks.AgencyChecksClient(intake.Host.As(Roles.Practitioner)).AskAgency(
            new AskAgencyRequest { RequestId = IntakeHost.Key(), ContactId = contact.ContactId, Agency = "police" });
        var step = new Contracts.Intake.V1.NextSteps.NextStepsClient(intake.Host.As(Roles.Practitioner)).AddNextStep(
            new AddNextStepRequest { RequestId = IntakeHost.Key(), ContactId = contact.ContactId, Plan = new() { What = "Ring", TeamId = "T1", DueOn = "2026-03-18" } });
        var opening = new Contracts.Intake.V1.Openings.OpeningsClient(intake.Host.As(Roles.Practitioner)).OpenRestricted(
            new OpenRestrictedRequest { RequestId = IntakeHost.Key(), ChildId = intake.AddChild(restricted: true).ChildId, Reason = "Now." });

        foreach (var update in (Action<Tx>[])
        [
            tx => AgencyCheckStore.Update(tx, AgencyCheckStore.ById(tx, check.CheckId)! with { Version = Seen + 1 }),
            tx => NextStepStore.Update(tx, NextStepStore.ById(tx, step.StepId)! with { Version = Seen + 1 }),
            tx => OpeningStore.Acknowledge(tx, OpeningStore.ById(tx, opening.OpeningId)!.Acknowledge("Manager", IntakeHost.Start) with { Version = Seen + 1 }),
            tx => ReferralStore.Update(tx, ReferralStore.ByReference(tx, contact.ReferralId)! with { Version = Seen + 1 })
        ])
        {
            var late = await Assert.ThrowsAsync<StaleVersion>(() => intake.Db.WriteAsync(tx =>
            {
                update(tx);
                return Task.CompletedTask;
            }, CancellationToken.None));
            Assert.Equal(1, late.CurrentVersion);
        }
    }
}
