using System.Text.Json;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>What the page of a draft asks and says before something is lost, or logged as it cannot be meant.</summary>
public sealed class DraftTests(Council council) : TalkPages(council)
{
    [Fact]
    public async Task Save_MoreTextThanADraftTakes_SaysWhichFieldOfWhichChildAndKeepsIt()
    {
        AddChild("Wordy");
        using var browser = await Council.SignInAsync(Roles.Practitioner);
        var draft = await AddAsync(browser, await StartAsync(browser), "Tal Wordy");
        var text = new string('x', 10_001);

        var page = await browser.SubmitAsync(draft, "#draft", ("Form.Children[0].Summary", text), ("act", "save"));

        Assert.Equal("Tal Wordy: “What was asked or told” has 10,001 characters; at most 10,000 are allowed.", Assert.Single(page.Errors));
        Assert.Equal(text, page.One("#Form-Children-0--Summary").TextContent);
        Assert.StartsWith("Not saved", page.Text("#draft-status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeOut_ChildOfWhomSomethingWasTyped_AsksFirst()
    {
        AddChild("Written");
        using var browser = await Council.SignInAsync(Roles.Practitioner);
        var draft = await AddAsync(browser, await StartAsync(browser), "Tal Written");

        var question = await browser.SubmitAsync(draft, "#draft", ("Form.Children[0].Summary", "Bruises."), ("act", "0"));

        Assert.Equal("Take Tal Written out of the conversation?", question.Text("h1"));
        Assert.Contains("Bruises.", question.Text("main"), StringComparison.Ordinal);
        Assert.Equal(draft.Path, question.One("main form a").GetAttribute("href"));
        var kept = await browser.GetAsync(draft.Path);
        Assert.Equal("Bruises.", kept.One("#Form-Children-0--Summary").TextContent);
        // Saved meanwhile: the question is asked again of what stands there now.
        await browser.SubmitAsync(kept, "#draft", ("Form.Children[0].Summary", "Old bruises."), ("act", "save"));
        var again = await browser.SubmitAsync(question, "main form");
        Assert.Contains("Old bruises.", again.Text("main"), StringComparison.Ordinal);
        Assert.Single(again.Errors);
        var without = await browser.SubmitAsync(again, "main form");
        Assert.Equal((draft.Path, "Child taken out of the conversation."), (without.Path, without.Text(".govuk-notification-banner__heading")));
        Assert.DoesNotContain("Tal Written", without.Text("main"), StringComparison.Ordinal);
        // What is gone is not asked about.
        Assert.Equal(draft.Path, (await browser.GetAsync(question.Path)).Path);
    }
}
