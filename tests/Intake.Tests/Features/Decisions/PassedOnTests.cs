using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.Decisions;

/// <summary>To whom a decision passes the child on.</summary>
public sealed class PassedOnTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    [Theory]
    [InlineData("early_help", "EARLY_HELP_NEEDS_SERVICE")]
    [InlineData("other_authority", "OTHER_AUTHORITY_NEEDS_NAME")]
    [InlineData("open_case", "OPEN_CASE_NEEDS_HOLDER")]
    public void RecordDecision_PassedOnToNobody_IsRefusedAndStoresNothing(string outcome, string rule)
    {
        var logged = intake.LogContact();

        Assert.Equal(rule, Refused.Rule(() => intake.Decide(logged, outcome, request => request.GoesTo = " ")));
        Assert.Equal(logged, Read(logged).Contact);
        var decided = intake.Decide(logged);
        Assert.Equal(rule, Refused.Rule(() => intake.Correct(decided, outcome, request => request.GoesTo = "")));
    }

    [Theory]
    [InlineData("early_help", "Family hub", "", "")]
    [InlineData("universal", "Health visitor", "", "")]
    [InlineData("other_authority", "Northshire", "", "")]
    [InlineData("open_case", "", "T1", "w1")]
    [InlineData("open_case", "", "", "w1")]
    public void RecordDecision_PassedOn_IsStoredAndFormerDecisionsKeepIt(string outcome, string goesTo, string team, string worker)
    {
        var decided = intake.Decide(intake.LogContact(), outcome, request => (request.GoesTo, request.CaseTeamId, request.CaseWorkerId) = (goesTo, team, worker));

        Assert.Equal((goesTo, team, worker), (decided.GoesTo, decided.CaseTeamId, decided.CaseWorkerId));
        Assert.Equal(decided, Read(decided).Contact);
        var corrected = intake.Correct(decided, "advice");
        Assert.Equal(("", "", ""), (corrected.GoesTo, corrected.CaseTeamId, corrected.CaseWorkerId));
        var former = Assert.Single(Read(decided).FormerDecisions);
        Assert.Equal((goesTo, team, worker), (former.GoesTo, former.CaseTeamId, former.CaseWorkerId));
    }

    [Theory]
    [InlineData("advice", "goes_to", "Somewhere", "NOT_ALLOWED")]
    [InlineData("advice", "case_team_id", "T1", "NOT_ALLOWED")]
    [InlineData("early_help", "case_worker_id", "w1", "NOT_ALLOWED")]
    [InlineData("open_case", "case_team_id", "T404", "UNKNOWN_ID")]
    [InlineData("open_case", "case_worker_id", "w404", "UNKNOWN_ID")]
    public void RecordDecision_FieldOfAnotherOutcomeOrUnknownId_IsRefused(string outcome, string field, string value, string reason) =>
        Assert.Equal((field, reason), Refused.Field(() => intake.Decide(intake.LogContact(), outcome, request => RecordDecisionRequest.Descriptor.FindFieldByName(field).Accessor.SetValue(request, value))));

    private ContactDetails Read(Contact contact) => intake.Contacts(Roles.Manager).GetContact(new GetContactRequest { ContactId = contact.ContactId });
}
