using System.Net;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class ChangeChildTests(Council council)
{
    private Children.ChildrenClient Children(string role) => new(council.As(role));

    private Child Add(string last, bool restricted = false, string councilId = "") => Children(Roles.Practitioner).AddChild(new AddChildRequest
    {
        RequestId = Guid.NewGuid().ToString(),
        Child = new Child
        {
            FirstName = "Chris", LastName = last, BirthDate = "2015-03-27", Sex = "M", Ethnicity = "WBRI", Disability = "HAND MOB", Postcode = "AB1 2CD", CouncilId = councilId, Restricted = restricted,
        },
    }, cancellationToken: TestContext.Current.CancellationToken);

    private Child Stored(Child child) => Children(Roles.Manager).GetChild(new GetChildRequest { ChildId = child.ChildId }, cancellationToken: TestContext.Current.CancellationToken);

    private static string Page(Child child) => $"/front-door/children/{child.ChildId}/change";

    [Fact]
    public async Task Change_OneField_KeepsAllOthers()
    {
        var child = Add("Keeper", councilId: "CH-" + Guid.NewGuid().ToString("N")[..8]);
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var record = await browser.GetAsync($"/front-door/children/{child.ChildId}");
        var form = await browser.GetAsync(record.One("main a[href$='/change']").GetAttribute("href")!);
        Assert.Contains(child.CouncilId, form.Text(".govuk-inset-text"), StringComparison.Ordinal);

        var changed = await browser.SubmitAsync(form, "main form", ("Form.Postcode", "zz9 9zz"));

        Assert.Equal("Record changed.", changed.Text(".govuk-notification-banner__heading"));
        var expected = child.Clone();
        (expected.Version, expected.Postcode, expected.ChangedHere) = (child.Version + 1, "ZZ9 9ZZ", true);
        Assert.Equal(expected, Stored(child));
    }

    [Fact]
    public async Task Change_SomebodyElseWasFirst_ShowsTheRecordAsItIsAndWhatWasEntered()
    {
        var child = Add("Stale");
        using var slow = await council.SignInAsync(Roles.Practitioner);
        using var quick = await council.SignInAsync(Roles.Manager);
        var seen = await slow.GetAsync(Page(child));
        await quick.SubmitAsync(await quick.GetAsync(Page(child)), "main form", ("Form.LastName", "Newname"));

        var page = await slow.SubmitAsync(seen, "main form", ("Form.FirstName", "Christopher"));

        Assert.Contains("Nothing was stored, because somebody else changed this record", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.StartsWith("Error: ", page.Document.Title!, StringComparison.Ordinal);
        Assert.Equal("Chris Newname", page.Text("h1"));
        Assert.Equal(("Christopher", "Stale"), (page.One("#Form-FirstName").GetAttribute("value"), page.One("#Form-LastName").GetAttribute("value")));
        var again = await slow.SubmitAsync(page, "main form", ("Form.LastName", "Newname"));
        Assert.Empty(again.Errors);
        Assert.Equal(("Christopher", "Newname", child.Version + 2), (Stored(child).FirstName, Stored(child).LastName, Stored(child).Version));
    }

    [Fact]
    public async Task Change_WrongValues_SaysWhichAndStoresNothing()
    {
        var child = Add("Wrong");
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.SubmitAsync(await browser.GetAsync(Page(child)), "main form",
            ("Form.FirstName", ""), ("Form.LastName", " "), ("Form.BirthDate-year", $"{DateTime.UtcNow.Year + 1}"), ("Form.Disability", "NONE"), ("Form.Disability", "MOB"), ("Form.Postcode", new string('A', 17)));

        Assert.Equal(
            ["Enter a first name or a last name", "Date of birth must be today or in the past; of a child not yet born, enter the expected date", "Choose the disabilities that apply, or “None”"], page.Errors);
        var far = await browser.SubmitAsync(await browser.GetAsync(Page(child)), "main form", ("Form.Postcode", new string('A', 17)));
        Assert.Contains("17", Assert.Single(far.Errors), StringComparison.Ordinal);
        Assert.NotNull(far.Document.QuerySelector("#Form-Postcode-error"));
        Assert.Equal(child, Stored(child));
    }

    [Fact]
    public async Task Change_CouncilIdOfAnotherChild_IsRefusedAtTheForm()
    {
        var known = Add("Known", councilId: "CH-" + Guid.NewGuid().ToString("N")[..8]);
        var child = Add("Unknown");
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.SubmitAsync(await browser.GetAsync(Page(child)), "main form", ("Form.CouncilId", known.CouncilId));

        Assert.Contains(known.CouncilId, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(child, Stored(child));
    }

    [Fact]
    public async Task Restrict_ByAManager_ShutsPractitionersOut()
    {
        var child = Add("Sealed");
        using var practitioner = await council.SignInAsync(Roles.Practitioner);
        using var manager = await council.SignInAsync(Roles.Manager);
        var seen = await practitioner.GetAsync(Page(child));
        Assert.Null(seen.Document.QuerySelector("[name='Form.Restricted']"));

        var changed = await manager.SubmitAsync(await manager.GetAsync(Page(child)), "main form", ("Form.Restricted", "True"));

        Assert.Contains("restricted", changed.Text(".govuk-warning-text"), StringComparison.Ordinal);
        Assert.True(Stored(child).Restricted);
        Assert.Equal(HttpStatusCode.Forbidden, (await practitioner.GetAsync(Page(child))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await practitioner.SubmitAsync(seen, "main form", ("Form.LastName", "Opened"))).Status);
        Assert.Equal("Sealed", Stored(child).LastName);
    }

    /// <summary>The flag is a manager's: sent by another it does nothing.</summary>
    [Fact]
    public async Task Restrict_SentByAPractitioner_IsLeftOut()
    {
        var child = Add("Openly");
        using var browser = await council.SignInAsync(Roles.Practitioner);

        await browser.SubmitAsync(await browser.GetAsync(Page(child)), "main form", ("Form.Restricted", "True"), ("Form.Postcode", "AB1 2CE"));

        Assert.Equal((false, "AB1 2CE"), (Stored(child).Restricted, Stored(child).Postcode));
    }

    [Fact]
    public async Task Record_ForAnAuditor_HasNoWayToChangeIt()
    {
        using var browser = await council.SignInAsync(Roles.Auditor);

        var page = await browser.GetAsync($"/front-door/children/{Add("Audited").ChildId}");

        Assert.Null(page.Document.QuerySelector("main a[href$='/change']"));
    }
}
