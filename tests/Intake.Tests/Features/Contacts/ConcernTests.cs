using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.Contacts;

/// <summary>What a contact says of the concern: factors, level of need, consent, advice and who is best placed.</summary>
public sealed class ConcernTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    [Fact]
    public async Task LogContact_WithAConcern_IsStoredShownAndToldInCodes()
    {
        var logged = Log();

        var shown = intake.Contacts().GetContact(new GetContactRequest { ContactId = logged.ContactId }).Contact;
        Assert.Equal(logged, shown);
        Assert.Equal(["3B", "10A"], shown.Factors);
        Assert.Equal(
            ("3", "overridden", "The child is at risk.", "Call the school nurse.", "School", ""),
            (shown.LevelOfNeed, shown.Consent, shown.ConsentReason, shown.Advice, shown.BestPlaced, shown.ConversationId));
        var told = Assert.Single((await intake.EventsAsync()).Select(one => one.Event).OfType<ContactChanged>(), change => change.ContactId == logged.ContactId);
        Assert.Equal(("3", null), (told.LevelOfNeed, told.ConversationId));
    }

    [Fact]
    public void ListContacts_WithAConcern_IsWithoutItsFreeText()
    {
        var logged = Log();

        var row = Assert.Single(intake.Contacts().ListContacts(new ListContactsRequest { ChildId = logged.ChildId }).Rows).Contact;

        Assert.Equal(("3", "overridden", "", "", ""), (row.LevelOfNeed, row.Consent, row.ConsentReason, row.Advice, row.BestPlaced));
    }

    [Theory]
    [InlineData("factors", "3D", "UNKNOWN_CODE")]
    [InlineData("factors", "21 3A", "NOT_ALLOWED")]
    [InlineData("level_of_need", "5", "UNKNOWN_CODE")]
    [InlineData("consent", "yes", "UNKNOWN_CODE")]
    [InlineData("consent", "not_sought", "REQUIRED")]
    [InlineData("consent", "overridden", "REQUIRED")]
    [InlineData("consent_reason", "Because", "NOT_ALLOWED")]
    public void LogContact_BadConcern_IsRefusedByFieldAndRule(string field, string value, string reason)
    {
        var request = new LogContactRequest();
        if (field == "factors") request.Factors.AddRange(value.Split(' '));
        else LogContactRequest.Descriptor.FindFieldByName(field).Accessor.SetValue(request, value);

        var violation = Assert.Single(Refused.With<InvalidInput>(() => intake.LogContact(more: logged => logged.MergeFrom(request))).Violations);

        Assert.Equal((reason == "REQUIRED" ? "consent_reason" : field, reason), (violation.Field, violation.Reason));
    }

    [Fact]
    public void LogContact_FactorTwice_IsTakenOnce() =>
        Assert.Equal(["3A", "20"], intake.LogContact(more: request => request.Factors.AddRange(["20", "3a", "3A"])).Factors);

    [Fact]
    public void ChangeContact_Concern_IsTheWholeAsItShouldBeAndTheHistorySaysWhatDiffers()
    {
        var logged = Log();

        var changed = Change(logged, request => (request.LevelOfNeed, request.Consent, request.ConsentReason, request.BestPlaced) = ("4", "given", "", "School"));

        Assert.Empty(changed.Factors);
        Assert.Equal(("4", "given", "", "", "School"), (changed.LevelOfNeed, changed.Consent, changed.ConsentReason, changed.Advice, changed.BestPlaced));
        var entry = intake.Contacts().GetContact(new GetContactRequest { ContactId = logged.ContactId }).History[^1];
        Assert.Equal(
            [("factors", "3B 10A", ""), ("level_of_need", "3", "4"), ("consent", "overridden", "given"), ("consent_reason", "", ""), ("advice", "", "")],
            entry.Changes.Select(change => (change.Field, change.Before, change.After)));
    }

    [Fact]
    public void RecordDecision_WithoutBestPlaced_KeepsWhoWasWhenItWasLogged()
    {
        var decided = intake.Decide(Log(), "nfa", request => request.BestPlaced = "");

        Assert.Equal("School", decided.BestPlaced);
        Assert.Equal("NFA_NEEDS_BEST_PLACED", Refused.Rule(() => intake.Decide(intake.LogContact(), "nfa", request => request.BestPlaced = "")));
    }

    [Fact]
    public void ChangeContact_OfADecidedContact_LeavesWhoIsBestPlacedToTheDecision()
    {
        var decided = intake.Decide(Log(), "nfa", request => request.BestPlaced = "The GP");

        var changed = Change(decided, request => (request.LevelOfNeed, request.BestPlaced) = ("1", ""));

        Assert.Equal(("1", "The GP"), (changed.LevelOfNeed, changed.BestPlaced));
        Assert.Equal(("best_placed", "NOT_ALLOWED"), Refused.Field(() => Change(changed, request => request.BestPlaced = "School")));
    }

    private Contact Log() => intake.LogContact(more: request =>
    {
        request.Factors.AddRange(["10a", "3B"]);
        (request.LevelOfNeed, request.Consent, request.ConsentReason) = ("3", "Overridden", "The child is at risk.");
        (request.Advice, request.BestPlaced) = ("Call the school nurse.", "School");
    });

    private Contact Change(Contact contact, Action<ChangeContactRequest> more)
    {
        var request = new ChangeContactRequest
        {
            RequestId = IntakeHost.Key(), ContactId = contact.ContactId, Version = contact.Version, ReceivedAt = contact.ReceivedAt, Source = contact.Source
        };
        more(request);
        return intake.Contacts().ChangeContact(request);
    }
}
