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

    [Fact]
    public async Task List_DraftsWithoutACaller_TellsThemApart()
    {
        using var browser = await Council.SignInAsync(Roles.Practitioner);
        var draft = await browser.SubmitAsync(await browser.GetAsync("/"), "form[action*='handler=Start']");
        await browser.SubmitAsync(draft, "#draft", ("Form.Source", "5A"), ("Form.StartedOn-day", "2"), ("Form.StartedOn-month", "3"), ("Form.StartedOn-year", "2026"), ("Form.StartedTime", "9:07"), ("act", "save"));

        var row = (await browser.GetAsync("/front-door/conversations")).One($"a[href='{draft.Path}']").Closest("tr")!;

        Assert.Contains("2 Mar 2026, 09:07", row.TextContent, StringComparison.Ordinal);
        Assert.Contains(Contracts.CodeSets.ReferralSources.Codes.LabelOf("5A"), row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Not said yet", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task End_OnAWrongMonth_AsksAndNamesBothTimes()
    {
        var worker = await WorkerAsync();
        AddChild("Longcall");
        using var browser = await Council.SignInAsync(Roles.Practitioner);
        var draft = await AddAsync(browser, await StartAsync(browser), "Tal Longcall");
        (string, string)[] call =
        [
            .. Call, ("Form.Worker", worker), ("Form.StartedOn-day", "29"), ("Form.StartedOn-month", "3"), ("Form.StartedOn-year", "2026"), ("Form.StartedTime", "01:30"),
            ("Form.EndedOn-day", "29"), ("Form.EndedOn-month", "3"), ("Form.EndedOn-year", "2026"), ("Form.EndedTime", "16:30"), ("act", "end"),
        ];

        var asked = await browser.SubmitAsync(draft, "#draft", call);

        Assert.Equal("The conversation lasted more than 12 hours: it started on 29 March 2026 at 02:30 and ended on 29 March 2026 at 16:30. Check both times, or confirm that they are right.", Assert.Single(asked.Errors));
        Assert.Equal("#Confirmed", asked.One(".govuk-error-summary__list a").GetAttribute("href"));
        Assert.NotNull(asked.Document.QuerySelector("#Confirmed"));
        var ended = await browser.SubmitAsync(asked, "#draft", ("Confirmed", asked.One("input[name=Confirmed]").GetAttribute("value")!), ("act", "end"));
        Assert.StartsWith("Conversation ended. 1 contact logged.", ended.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_StartThatDidNotExist_SaysHowItWasTaken()
    {
        const string notice = "There was no such time, because the clocks went forward: it was taken as 29 March 2026 at 02:30.";
        var worker = await WorkerAsync();
        AddChild("Summertime");
        using var browser = await Council.SignInAsync(Roles.Practitioner);
        var draft = await AddAsync(browser, await StartAsync(browser), "Tal Summertime");
        (string, string)[] call =
        [
            .. Call, ("Form.Worker", worker), ("Form.StartedOn-day", "29"), ("Form.StartedOn-month", "3"), ("Form.StartedOn-year", "2026"), ("Form.StartedTime", "01:30"),
        ];

        draft = await browser.SubmitAsync(draft, "#draft", [.. call, ("act", "save")]);
        Assert.Equal("Draft saved. " + notice, draft.Text(".govuk-notification-banner__heading"));
        draft.One("#draft").SetAttribute("action", draft.One("#draft").GetAttribute("data-autosave")!);
        var saved = await browser.SubmitAsync(draft, "#draft", call);
        Assert.Equal(notice, JsonDocument.Parse(saved.Body).RootElement.GetProperty("notice").GetString());

        var ended = await browser.SubmitAsync(await browser.GetAsync(draft.Path), "#draft",
            [.. call, ("Form.EndedOn-day", "29"), ("Form.EndedOn-month", "3"), ("Form.EndedOn-year", "2026"), ("Form.EndedTime", "03:00"), ("Confirmed", "UNLIKELY_TIMES"), ("act", "end")]);
        Assert.Equal("Conversation ended. 1 contact logged. " + notice, ended.Text(".govuk-notification-banner__heading"));
        Assert.Contains("29 Mar 2026, 02:30", ended.Text("main"), StringComparison.Ordinal);
    }
}
