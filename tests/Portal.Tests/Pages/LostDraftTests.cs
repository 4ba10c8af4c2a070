using System.Net;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>What was typed into a draft that cannot be saved any more, or not now, is not lost.</summary>
public sealed class LostDraftTests(Council council)
{
    private static async Task<Shown> StartAsync(Browser browser) => await browser.SubmitAsync(await browser.GetAsync("/front-door"), "form[action*='handler=Start']");

    [Fact]
    public async Task Save_TakenOverMeanwhile_ShowsWhatWasTypedToCopy()
    {
        var child = await new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChildAsync(
            new AddChildRequest { RequestId = Guid.NewGuid().ToString(), Child = new Child { FirstName = "Tal", LastName = "Handed" } }, cancellationToken: TestContext.Current.CancellationToken);
        using var owner = await council.SignInAsync(Roles.Practitioner);
        var draft = await StartAsync(owner);
        await owner.SubmitAsync(draft, "#draft", ("Form.Children[0].ChildId", child.ChildId), ("act", "save"));
        draft = await owner.GetAsync(draft.Path);
        using var manager = await council.SignInAsync(Roles.Manager);
        await manager.SubmitAsync(await manager.GetAsync("/front-door/conversations"), $"form[action*='{draft.Path.Split('/')[^2]}']");

        foreach (var act in new[] { "save", "end", "add" })
        {
            var page = await owner.SubmitAsync(draft, "#draft", ("Form.CallerName", "Helen Head"), ("Form.Children[0].Summary", "Said on the phone."), ("act", act));

            Assert.Equal("Nothing was stored, because a manager has taken this conversation over. What you typed is below: copy what is missing in it.", Assert.Single(page.Errors));
            Assert.Equal(("Helen Head", "Said on the phone."), (page.One("#Form-CallerName").GetAttribute("value"), page.One("#Form-Children-0--Summary").TextContent));
            Assert.Contains("Tal Handed", page.Text("main h2.govuk-heading-m[id^=Form-Children]"), StringComparison.Ordinal);
            Assert.Null(page.Document.QuerySelector("button[name=act], [data-autosave^='/']"));
        }
    }

    [Fact]
    public async Task Home_OfTheOwnerOfADraft_SaysSinceWhenItIsOpen()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);
        await StartAsync(browser);

        var card = (await browser.GetAsync("/")).Document.QuerySelectorAll(".app-card").Single(each => each.TextContent.Contains("My drafts", StringComparison.Ordinal));

        Assert.Equal("/front-door/conversations", card.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("the oldest begun", card.TextContent, StringComparison.Ordinal);
        var overview = await browser.GetAsync("/data-quality");
        Assert.Contains("Conversations not ended after one working day", overview.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/data-quality/conversation_not_ended")).Status);
    }

    [Fact]
    public async Task Save_DiscardedMeanwhile_ShowsWhatWasTypedToCopy()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var draft = await StartAsync(browser);
        await browser.SubmitAsync(await browser.GetAsync(draft.One("a[href$='/discard']").GetAttribute("href")!), "main form");

        var page = await browser.SubmitAsync(draft, "#draft", ("Form.CallerName", "Helen Head"), ("act", "save"));

        Assert.Equal("Nothing was stored, because this conversation was ended or discarded in another window. What you typed is below: copy what is missing in it.", Assert.Single(page.Errors));
        Assert.Equal("Helen Head", page.One("#Form-CallerName").GetAttribute("value"));
        Assert.Equal(draft.Path.Replace("/draft", "", StringComparison.Ordinal), page.One("main p a").GetAttribute("href"));
    }

    [Fact]
    public async Task Save_AfterTheSessionEnded_KeepsWhatWasTyped()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var draft = await StartAsync(browser);
        foreach (Cookie cookie in browser.Cookies.GetAllCookies())
            if (cookie.Name == "cswp-session") cookie.Expired = true;

        var signIn = await browser.SubmitAsync(draft, "#draft", ("Form.CallerName", "Typed meanwhile"), ("act", "save"));
        Assert.Equal(HttpStatusCode.Unauthorized, signIn.Status);
        var again = await browser.SubmitAsync(signIn, "main form", ("Name", Roles.Practitioner), ("Password", Council.Password));
        if (again.Document.QuerySelector("#draft") is null) again = await browser.SubmitAsync(again, "main form");

        Assert.Equal("Typed meanwhile", again.One("#Form-CallerName").GetAttribute("value"));
        await browser.SubmitAsync(again, "#draft", ("act", "save"));
        Assert.Equal("Typed meanwhile", (await browser.GetAsync(draft.Path)).One("#Form-CallerName").GetAttribute("value"));
    }
}
