using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Tests.Features.Board;

namespace CsWorkPerf.Intake.Tests.Features;

/// <summary>What a council decides for itself, set otherwise than the default. It is Tuesday 17 March 2026, 10:30.</summary>
public sealed class LocalPolicyTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new() { Settings = [("Intake:AgencyAnswerDays", "4"), ("Intake:HighConcernFrom", "2")] };

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public void AskAgency_WithoutADay_GivesThemTheCouncilsWorkingDays()
    {
        var asked = new Contracts.Intake.V1.AgencyChecks.AgencyChecksClient(_intake.Host.As(Roles.Practitioner)).AskAgency(
            new AskAgencyRequest { RequestId = IntakeHost.Key(), ContactId = _intake.LogContact().ContactId, Agency = "police" });

        // Wednesday, Thursday, Friday, Monday.
        Assert.Equal("2026-03-23", asked.AnswerBy);
    }

    [Fact]
    public void GetBoard_LevelOfNeed2_IsHighConcernAndComesFirst()
    {
        var (other, early) = (_intake.LogContact(), _intake.LogContact(more: request => request.LevelOfNeed = "2"));

        var view = _intake.View();

        Assert.Equal((1, early.ContactId, other.ContactId), (view.Counts.HighConcern, view.Rows[0].Contact.ContactId, view.Rows[1].Contact.ContactId));
        Assert.Equal(early.ContactId, Assert.Single(_intake.View(request => request.Concern = "high").Rows).Contact.ContactId);
    }
}
