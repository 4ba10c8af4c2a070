using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>What a contact says of the concern, on the forms that log and correct it and on its page.</summary>
public sealed class ConcernTests(Council council)
{
    private static string Key() => Guid.NewGuid().ToString();

    private Contacts.ContactsClient Contacts() => new(council.As(Roles.Manager));

    private Child AddChild(string last) => new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChild(
        new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = "Con", LastName = last } }, cancellationToken: TestContext.Current.CancellationToken);

    private Contact Stored(string id) => Contacts().GetContact(new GetContactRequest { ContactId = id }, cancellationToken: TestContext.Current.CancellationToken).Contact;

    [Fact]
    public async Task Log_WithAConcern_ShowsItOnTheContactAndAsItIsOnTheForm()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var form = await browser.GetAsync($"/front-door/children/{AddChild("Cerned").ChildId}/log");
        Assert.DoesNotContain("unspecified", form.Text("main form"), StringComparison.Ordinal);

        var contact = await browser.SubmitAsync(form, "main form", ("Source", "2A"), ("Mode", "conversation"), ("Concern.Factors", "10A"), ("Concern.Factors", "3B"),
            ("Concern.LevelOfNeed", "3"), ("Concern.Consent", "not_sought"), ("Concern.ConsentReason", "It would raise the risk."), ("Concern.Advice", "Keep a diary."), ("Concern.BestPlaced", "School"));

        var asked = contact.Text("main .govuk-summary-list");
        foreach (var shown in new[] { "Domestic abuse: parent or carer Going or being missing", "Level 3: Targeted", "Not sought", "It would raise the risk.", "Keep a diary.", "helpSchool" })
            Assert.Contains(shown, asked, StringComparison.Ordinal);
        Assert.Equal("School", contact.One("input[name='Decision.BestPlaced']").GetAttribute("value"));

        var again = await browser.GetAsync(contact.Path + "/change");
        Assert.Equal(["3B", "10A"], again.Document.QuerySelectorAll("input[name='Concern.Factors'][checked]").Select(box => box.GetAttribute("value")));
        var changed = await browser.SubmitAsync(again, "main form", ("Concern.LevelOfNeed", "4"), ("Concern.Consent", "given"), ("Concern.ConsentReason", ""));
        Assert.Contains("Level of need from 3 to 4; Consent from Not sought to Given; Why consent was not sought, or was overridden", changed.Text("main"), StringComparison.Ordinal);
        Assert.Equal(("4", "given", "", "Keep a diary.", 2), (Stored(Id(changed)).LevelOfNeed, Stored(Id(changed)).Consent, Stored(Id(changed)).ConsentReason, Stored(Id(changed)).Advice, Stored(Id(changed)).Factors.Count));
    }

    [Theory]
    [InlineData("Concern.Consent", "overridden", "Concern-ConsentReason", "Enter why consent was not sought, or was overridden")]
    [InlineData("Concern.ConsentReason", "Because", "Concern-ConsentReason", "“Why consent was not sought, or was overridden” goes with the consent")]
    [InlineData("Concern.LevelOfNeed", "9", "Concern-LevelOfNeed", "“Level of need” '9' is not a known level of need")]
    public async Task Log_ImpossibleConcern_SaysSoAtTheField(string field, string value, string at, string error)
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var form = await browser.GetAsync($"/front-door/children/{AddChild("Trary").ChildId}/log");

        var page = await browser.SubmitAsync(form, "main form", ("Source", "2A"), ("Mode", "conversation"), (field, value));

        Assert.StartsWith(error, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("#" + at, page.One(".govuk-error-summary__list a").GetAttribute("href"));
        Assert.NotNull(page.Document.QuerySelector($"#{at}-error"));
    }

    [Fact]
    public async Task Log_NoFactorsBesideAFactor_OpensTheFactorsAndSaysSo()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var form = await browser.GetAsync($"/front-door/children/{AddChild("Tradict").ChildId}/log");
        Assert.False(form.One("main form details").HasAttribute("open"));

        var page = await browser.SubmitAsync(form, "main form", ("Source", "2A"), ("Mode", "conversation"), ("Concern.Factors", "21"), ("Concern.Factors", "3A"));

        Assert.Contains("“No factors identified” stands alone", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.True(page.One("main form details").HasAttribute("open"));
    }

    [Fact]
    public async Task Change_DecidedContact_LeavesWhoIsBestPlacedToTheDecision()
    {
        var logged = Contacts().LogContact(new LogContactRequest { RequestId = Key(), ChildId = AddChild("Cluded").ChildId, Source = "2A", BestPlaced = "School" }, cancellationToken: TestContext.Current.CancellationToken);
        Contacts().RecordDecision(new RecordDecisionRequest { RequestId = Key(), ContactId = logged.ContactId, Version = 1, Outcome = "nfa", Rationale = "No.", NfaReason = "None." }, cancellationToken: TestContext.Current.CancellationToken);
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var form = await browser.GetAsync($"/front-door/contacts/{logged.ContactId}/change");

        Assert.Null(form.Document.QuerySelector("[name='Concern.BestPlaced']"));
        Assert.Empty((await browser.SubmitAsync(form, "main form", ("Mode", "written"))).Errors);
        Assert.Equal(("written", "School"), (Stored(logged.ContactId).Mode, Stored(logged.ContactId).BestPlaced));
    }

    private static string Id(Shown contact) => contact.Path.Split('/')[^1];
}
