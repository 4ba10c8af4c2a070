using System.Net;
using System.Text.Json;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>A conversation on the pages, without script: started, kept, ended, decided in turn.</summary>
public sealed class ConversationTests(Council council) : TalkPages(council)
{
    [Fact]
    public async Task Conversation_TwoChildren_IsKeptEndedAndDecidedInTurn()
    {
        var worker = await WorkerAsync();
        AddChild("Firstling");
        using var browser = await Council.SignInAsync(Roles.Practitioner);
        var draft = await StartAsync(browser);
        var address = draft.Path;
        Assert.StartsWith("Saved at ", draft.Text("#draft-status"), StringComparison.Ordinal);

        draft = await browser.SubmitAsync(draft, "#draft", [.. Call, ("Form.Worker", worker), ("act", "save")]);
        Assert.Equal("Draft saved.", draft.Text(".govuk-notification-banner__heading"));
        draft = await AddAsync(browser, draft, "Tal Firstling");
        Assert.Equal(address, draft.Path);
        Assert.Contains("Tal Firstling", draft.Text("main"), StringComparison.Ordinal);
        // The second one is new.
        var find = await browser.SubmitAsync(await browser.SubmitAsync(draft, "#draft", ("Form.Children[0].Summary", "Bruises."), ("act", "add")), "main form[role=search]", ("Text", "Tal Nextling"));
        var added = await browser.GetAsync(find.One("main a[href*='children/new']").GetAttribute("href")!);
        draft = await browser.SubmitAsync(added, "main form");
        Assert.Equal("Child added to the conversation.", draft.Text(".govuk-notification-banner__heading"));
        Assert.Equal(("Helen Head", "Bruises."), (draft.One("#Form-CallerName").GetAttribute("value"), draft.One("#Form-Children-0--Summary").TextContent));

        var ended = await browser.SubmitAsync(draft, "#draft", ("Form.Children[1].Concern.LevelOfNeed", "4"), ("Form.Children[1].Concern.Factors", "16A"), ("act", "end"));

        Assert.Equal("Conversation ended. 2 contacts logged.", ended.Text(".govuk-notification-banner__heading"));
        Assert.Equal(["Tal Firstling", "Tal Nextling"], ended.Document.QuerySelectorAll("main tbody th").Select(each => each.TextContent.Trim()));
        Assert.Contains("Wendy Worker", ended.Text("main .govuk-summary-list"), StringComparison.Ordinal);
        Assert.Contains("Level 4: Statutory", ended.Text("main table"), StringComparison.Ordinal);
        Assert.Contains("Tal Nextling", (await browser.GetAsync(ended.Path + "?handler=Csv")).Body, StringComparison.Ordinal);
        // Its draft's address leads to it.
        Assert.Equal(ended.Path, (await browser.GetAsync(address)).Path);

        var first = await browser.GetAsync(ended.One("main a[href*='turn']").GetAttribute("href")!);
        Assert.Equal("Tal Firstling", first.Text("h1"));
        Assert.Contains("Helen Head, Safeguarding lead, Northside Primary", first.Text("main"), StringComparison.Ordinal);
        Assert.NotNull(first.Document.QuerySelector("main tbody a[href*='/contacts/']"));
        var second = await browser.SubmitAsync(first, "form[action*='Decide']", ("Decision.Outcome", "advice"), ("Decision.Rationale", "Advised."));
        Assert.Equal(("Tal Nextling", "Decision recorded. This is the next child of the conversation."), (second.Text("h1"), second.Text(".govuk-notification-banner__heading")));
        var all = await browser.SubmitAsync(second, "form[action*='Decide']", ("Decision.Outcome", "referral_strategy"), ("Decision.Rationale", "At risk."));
        Assert.Equal(ended.Path, all.Path);
        Assert.Contains("Advice and information", all.Text("main table"), StringComparison.Ordinal);
        Assert.Null(all.Document.QuerySelector("main a[href*='turn']"));
        var listed = await browser.GetAsync("/front-door/conversations");
        Assert.NotNull(listed.Document.QuerySelector($"a[href='{ended.Path}']"));
        Assert.Contains("Helen Head", (await browser.GetAsync("/front-door/conversations?handler=Csv")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAndEnd_SentTwice_MakeOneConversationAndItsContactsOnce()
    {
        var worker = await WorkerAsync();
        var child = AddChild("Doubleclick");
        using var browser = await Council.SignInAsync(Roles.Practitioner);
        foreach (var page in new[] { "/front-door", "/front-door/conversations" })
        {
            var desk = await browser.GetAsync(page);
            Assert.Equal((await browser.SubmitAsync(desk, "form[action*='handler=Start']")).Path, (await browser.SubmitAsync(desk, "form[action*='handler=Start']")).Path);
        }
        var draft = await AddAsync(browser, await StartAsync(browser), "Doubleclick");

        (string, string)[] end = [.. Call, ("Form.Worker", worker), ("act", "end")];
        var first = await browser.SubmitAsync(draft, "#draft", end);
        var again = await browser.SubmitAsync(draft, "#draft", end);

        Assert.Equal("Conversation ended. 1 contact logged.", first.Text(".govuk-notification-banner__heading"));
        Assert.Equal((first.Path, first.Text("main table")), (again.Path, again.Text("main table")));
        Assert.Equal(1, new Children.ChildrenClient(Council.As(Roles.Practitioner)).GetChildHistory(new GetChildHistoryRequest { ChildId = child.ChildId }, cancellationToken: Cancellation).ContactCount);
    }

    [Fact]
    public async Task End_RecordsMergedMeanwhile_NamesTheChildAndEndsWhenOneIsTakenOut()
    {
        var worker = await WorkerAsync();
        var (kept, merged) = (AddChild("Keptrecord"), AddChild("Mergedrecord"));
        using var browser = await Council.SignInAsync(Roles.Practitioner);
        var draft = await AddAsync(browser, await AddAsync(browser, await StartAsync(browser), "Tal Keptrecord"), "Tal Mergedrecord");
        new Children.ChildrenClient(Council.As(Roles.Manager)).MergeChildren(new MergeChildrenRequest
        {
            RequestId = Guid.NewGuid().ToString(), KeptId = kept.ChildId, KeptVersion = 1, MergedId = merged.ChildId, MergedVersion = 1, Reason = "Same child."
        }, cancellationToken: Cancellation);

        var refused = await browser.SubmitAsync(draft, "#draft", [.. Call, ("Form.Worker", worker), ("Form.Children[1].Summary", "Of the second."), ("act", "end")]);

        Assert.Equal("Tal Mergedrecord: the record was merged with that of another child here, so that they are the same child. Copy what you wrote to the other one, then take this one out.", Assert.Single(refused.Errors));
        Assert.Equal("#Form-Children-1--ChildId", refused.One(".govuk-error-summary__list a").GetAttribute("href"));
        Assert.Equal("Of the second.", refused.One("#Form-Children-1--Summary").TextContent);
        var one = await browser.SubmitAsync(await browser.SubmitAsync(refused, "#draft", ("act", "1")), "main form");
        var ended = await browser.SubmitAsync(one, "#draft", ("act", "end"));
        Assert.Equal("Conversation ended. 1 contact logged.", ended.Text(".govuk-notification-banner__heading"));
        Assert.Equal(1, new Children.ChildrenClient(Council.As(Roles.Practitioner)).GetChildHistory(new GetChildHistoryRequest { ChildId = kept.ChildId }, cancellationToken: Cancellation).ContactCount);
    }

    [Fact]
    public async Task End_WhatIsMissing_IsSaidAtItsFieldWithTheChildsNameAndNothingIsLost()
    {
        AddChild("Missing");
        using var browser = await Council.SignInAsync(Roles.Practitioner);
        var draft = await AddAsync(browser, await StartAsync(browser), "Tal Missing");

        var page = await browser.SubmitAsync(draft, "#draft", ("Form.Source", "6"), ("Form.Children[0].Concern.Consent", "overridden"), ("Form.Children[0].Summary", "Kept."), ("act", "end"));

        Assert.Equal(
            [
                "“Worker” is required.", "“Name of the caller” is required.", "“Organisation” is required.",
                "Tal Missing: “Why consent was not sought, or was overridden” is required.",
            ], page.Errors);
        Assert.Equal(["#Form-Worker", "#Form-CallerName", "#Form-CallerOrganisation", "#Form-Children-0--Concern-ConsentReason"],
            page.Document.QuerySelectorAll(".govuk-error-summary__list a").Select(link => link.GetAttribute("href")));
        Assert.All(page.Document.QuerySelectorAll(".govuk-error-summary__list a"), link => Assert.NotNull(page.Document.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal("Kept.", (await browser.GetAsync(page.Path)).One("#Form-Children-0--Summary").TextContent);
        // What is said of the call is asked first, and it can be put right in the same form.
        Assert.Equal("Draft saved.", (await browser.SubmitAsync(page, "#draft", ("act", "save"))).Text(".govuk-notification-banner__heading"));
    }

    [Fact]
    public async Task End_WithoutAChildOrBeforeItStarted_LeadsToThePart()
    {
        using var browser = await Council.SignInAsync(Roles.Practitioner);
        var draft = await StartAsync(browser);

        var page = await browser.SubmitAsync(draft, "#draft", ("Form.Source", "9"), ("Form.Worker", "nobody"), ("act", "end"));

        Assert.Equal("#Form-Children", page.One(".govuk-error-summary__list a").GetAttribute("href"));
        Assert.NotNull(page.Document.QuerySelector("#Form-Children"));
        var wrong = await browser.SubmitAsync(page, "#draft", ("Form.StartedTime", "25:00"), ("Form.CallerName", "Typed all the same"), ("act", "save"));
        Assert.Equal("Enter a time such as 9:05 or 14:30", Assert.Single(wrong.Errors));
        Assert.Equal("Typed all the same", (await browser.GetAsync(page.Path)).One("#Form-CallerName").GetAttribute("value"));
    }

    [Fact]
    public async Task Save_FromTwoWindows_TellsTheSecondAndLetsItChoose()
    {
        using var browser = await Council.SignInAsync(Roles.Practitioner);
        var first = await StartAsync(browser);
        var second = await browser.GetAsync(first.Path);
        await browser.SubmitAsync(first, "#draft", ("Form.CallerName", "One"), ("act", "save"));

        var told = await browser.SubmitAsync(second, "#draft", ("Form.CallerName", "Two"), ("act", "save"));

        Assert.StartsWith("Nothing was stored, because this draft was saved in another window", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Equal(("Not saved", "ask"), (told.Text("#draft-status"), told.One("#draft").GetAttribute("data-unsaved")));
        Assert.Equal("Two", told.One("#Form-CallerName").GetAttribute("value"));
        Assert.Equal("One", (await browser.GetAsync(first.Path)).One("#Form-CallerName").GetAttribute("value"));
        await browser.SubmitAsync(told, "#draft", ("act", "save"));
        Assert.Equal("Two", (await browser.GetAsync(first.Path)).One("#Form-CallerName").GetAttribute("value"));
    }

    [Fact]
    public async Task Autosave_OfTheForm_AnswersForTheScript()
    {
        using var browser = await Council.SignInAsync(Roles.Practitioner);
        var draft = await StartAsync(browser);
        draft.One("#draft").SetAttribute("action", draft.One("#draft").GetAttribute("data-autosave")!);

        var saved = await browser.SubmitAsync(draft, "#draft", ("Form.CallerName", "By itself"));
        var stale = await browser.SubmitAsync(draft, "#draft", ("Form.CallerName", "Late"), ("Form.RequestId", Guid.NewGuid().ToString()));
        var bad = await browser.SubmitAsync(draft, "#draft", ("Form.CallerName", new string('x', 10_001)), ("Form.Version", "2"), ("Form.RequestId", Guid.NewGuid().ToString()));

        using var answer = JsonDocument.Parse(saved.Body);
        Assert.Equal((2, ""), (answer.RootElement.GetProperty("version").GetInt32(), answer.RootElement.GetProperty("problem").GetString()));
        Assert.Matches("^[0-2][0-9]:[0-5][0-9]$", answer.RootElement.GetProperty("savedAt").GetString());
        Assert.Equal("By itself", (await browser.GetAsync(draft.Path)).One("#Form-CallerName").GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("another window", stale.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        Assert.Contains("10,000", bad.Body, StringComparison.Ordinal);
        // Far more than a message may hold: the same words, not a failure of the service.
        var huge = await browser.SubmitAsync(draft, "#draft", ("Form.CallerName", new string('x', 3_000_000)), ("Form.CallerRole", new string('x', 2_000_000)), ("Form.Version", "2"), ("Form.RequestId", Guid.NewGuid().ToString()));
        Assert.Equal((HttpStatusCode.BadRequest, "Not saved: “Name of the caller” has 3,000,000 characters; at most 10,000 are allowed."), (huge.Status, JsonDocument.Parse(huge.Body).RootElement.GetProperty("problem").GetString()));
        await browser.SubmitAsync(await browser.GetAsync(draft.Path.Replace("/draft", "/discard", StringComparison.Ordinal)), "main form");
        Assert.Equal(HttpStatusCode.Gone, (await browser.SubmitAsync(draft, "#draft", ("Form.RequestId", Guid.NewGuid().ToString()))).Status);
    }

    [Fact]
    public async Task Discard_Draft_AsksFirst()
    {
        using var browser = await Council.SignInAsync(Roles.Practitioner);
        var draft = await StartAsync(browser);

        var question = await browser.GetAsync(draft.One("a[href$='/discard']").GetAttribute("href")!);
        Assert.Equal("Discard this draft?", question.Text("h1"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(draft.Path)).Status);
        var list = await browser.SubmitAsync(question, "main form");

        Assert.Equal(("/front-door/conversations", "Draft discarded."), (list.Path, list.Text(".govuk-notification-banner__heading")));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(draft.Path)).Status);
    }

    [Fact]
    public async Task Remove_Child_TakesOutThatOneAndKeepsTheRest()
    {
        AddChild("Outgoing");
        AddChild("Staying");
        using var browser = await Council.SignInAsync(Roles.Practitioner);
        var draft = await AddAsync(browser, await AddAsync(browser, await StartAsync(browser), "Tal Outgoing"), "Tal Staying");
        Assert.Equal("This child is in the conversation already.", (await AddAsync(browser, draft, "Tal Staying")).Text(".govuk-notification-banner__heading"));

        draft = await browser.SubmitAsync(await browser.GetAsync(draft.Path), "#draft", ("Form.Children[1].Summary", "Of the one who stays."), ("act", "0"));

        Assert.DoesNotContain("Outgoing", draft.Text("main"), StringComparison.Ordinal);
        Assert.Equal("Of the one who stays.", draft.One("#Form-Children-0--Summary").TextContent);
    }

    [Fact]
    public async Task Draft_OfSomebodyElse_IsClosedUntilAManagerTakesItOver()
    {
        using var owner = await Council.SignInAsync(Roles.Practitioner);
        var draft = await StartAsync(owner);
        using var manager = await Council.SignInAsync(Roles.Manager);

        Assert.Equal(HttpStatusCode.Forbidden, (await manager.GetAsync(draft.Path)).Status);
        var id = draft.Path.Split('/')[^2];
        var list = await manager.GetAsync("/front-door/conversations");
        var taken = await manager.SubmitAsync(list, $"form[action*='{id}']");

        Assert.Equal(draft.Path, taken.Path);
        Assert.Contains("You took this over from The practitioner.", taken.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.GetAsync(draft.Path)).Status);
        Assert.DoesNotContain("Drafts of others", (await owner.GetAsync("/front-door/conversations")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_DecidedForAProfessional_SaysUntilWhenTheyAreToldAndListsThoseDue()
    {
        var contacts = new Contacts.ContactsClient(Council.As(Roles.Practitioner));
        var logged = contacts.LogContact(new LogContactRequest { RequestId = Guid.NewGuid().ToString(), ChildId = AddChild("Feedback").ChildId, Source = "2A" }, cancellationToken: Cancellation);
        var decided = contacts.RecordDecision(new RecordDecisionRequest { RequestId = Guid.NewGuid().ToString(), ContactId = logged.ContactId, Version = 1, Outcome = "advice", Rationale = "Enough." }, cancellationToken: Cancellation);
        using var browser = await Council.SignInAsync(Roles.Practitioner);

        var page = await browser.GetAsync($"/front-door/contacts/{logged.ContactId}");
        Assert.Contains("Due by " + CsWorkPerf.Portal.Web.Words.Moment(decided.FeedbackBy) + " In time", page.Text("main"), StringComparison.Ordinal);
        var due = await browser.GetAsync("/front-door/contacts?feedback=due");
        Assert.NotNull(due.Document.QuerySelector($"a[href$='{logged.ContactId}']"));
        Assert.Equal("due", due.One("select[name=feedback] option[selected]").GetAttribute("value"));
        var told = await browser.SubmitAsync(page, "form[action*='Feedback']");

        Assert.DoesNotContain("Due by", told.Text("main"), StringComparison.Ordinal);
        Assert.Null((await browser.GetAsync("/front-door/contacts?feedback=due")).Document.QuerySelector($"a[href$='{logged.ContactId}']"));
        Assert.Equal("There is a problem", (await browser.GetAsync("/front-door/contacts?feedback=late")).Text(".govuk-error-summary__title"));
    }
}
