using System.Net;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Pages.FrontDoor;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class MergeTests(Council council)
{
    private Child Add(string first, string last, bool restricted = false, string born = "2015-03-27") => new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChild(
        new AddChildRequest { RequestId = Guid.NewGuid().ToString(), Child = new Child { FirstName = first, LastName = last, BirthDate = born, Restricted = restricted } },
        cancellationToken: TestContext.Current.CancellationToken);

    private Contact Log(Child child) => new Contacts.ContactsClient(council.As(Roles.Practitioner)).LogContact(
        new LogContactRequest { RequestId = Guid.NewGuid().ToString(), ChildId = child.ChildId, Source = "6", Mode = "telephone" }, cancellationToken: TestContext.Current.CancellationToken);

    private static string Page(Child child) => $"/front-door/children/{child.ChildId}";

    private static async Task<Shown> MergeAsync(Browser browser, Child kept, Child merged) =>
        await browser.SubmitAsync(await browser.GetAsync($"{Page(kept)}/merge/{merged.ChildId}"), "main form", ("Keep", kept.ChildId), ("Reason", "Same mother"));

    [Fact]
    public async Task Log_AboutAChildWhoIsLikelyInAnotherRecord_SaysSo()
    {
        var (child, twin) = (Add("Twice", "Recordedhere"), Add("Twice", "Recordedhere"));
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var form = await browser.GetAsync($"{Page(child)}/log");

        Assert.Contains("Another record looks like the same child", form.Text("main"), StringComparison.Ordinal);
        Assert.Equal(Page(twin), form.One("main a[target=_blank]").GetAttribute("href"));
        Assert.DoesNotContain("looks like the same child", (await browser.GetAsync($"{Page(Add("Once", "Recordedonly"))}/log")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_FoundBySearch_LeadsToTheKeptRecordWithBothHistories()
    {
        var (kept, merged) = (Add("Mary", "Mergewell"), Add("Marie", "Mergewell"));
        Log(kept);
        var contact = Log(merged);
        using var browser = await council.SignInAsync(Roles.Manager);
        var search = await browser.GetAsync((await browser.GetAsync(Page(kept))).One("main a[href$='/merge']").GetAttribute("href")!);
        Assert.Equal("Enter a name or an id", Assert.Single((await browser.SubmitAsync(search, "main form")).Errors));
        Assert.Contains("No other record was found", (await browser.SubmitAsync(search, "main form", ("Text", "nobody at all"))).Text("main"), StringComparison.Ordinal);
        var found = await browser.SubmitAsync(search, "main form", ("Text", "mergewell"));
        Assert.DoesNotContain("mergewell", found.Address.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Marie Mergewell", found.Text("main tbody th"));

        var compare = await browser.GetAsync(found.One("main tbody a").GetAttribute("href")!);
        var empty = await browser.SubmitAsync(compare, "main form");
        Assert.Equal(["Choose which record to keep", "Enter why the two are the same child"], empty.Errors);
        var page = await browser.SubmitAsync(compare, "main form", ("Keep", kept.ChildId), ("Reason", "Same mother"));

        Assert.Equal((Page(kept), "Records merged.", "Mary Mergewell"), (page.Path, page.Text(".govuk-notification-banner__heading"), page.Text("h1")));
        Assert.Contains("Marie Mergewell", page.Text("main .govuk-list--bullet"), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"main a[href='/front-door/contacts/{contact.ContactId}']"));
        Assert.Contains("Same mother", page.Text("main [aria-label='What was merged']"), StringComparison.Ordinal);
        var csv = await browser.Client.GetStringAsync(page.One("main a[href*='handler=Merges']").GetAttribute("href")!, TestContext.Current.CancellationToken);
        Assert.Contains($"merged,{merged.ChildId},{kept.ChildId},The manager,Same mother", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_RecordsThatAreUnlike_WarnsOfWhatDiffersAndMergesWithAReason()
    {
        var (kept, merged) = (Add("Owen", "Emery"), Add("Harley", "Marsh", born: "2011-05-09"));
        using var browser = await council.SignInAsync(Roles.Manager);

        Assert.Contains(
            "look like different children: their names have no word in common; one was born on 27 Mar 2015, the other on 9 May 2011.",
            (await browser.GetAsync($"{Page(kept)}/merge/{merged.ChildId}")).Text("main .govuk-warning-text"), StringComparison.Ordinal);
        Assert.Equal("Records merged.", (await MergeAsync(browser, kept, merged)).Text(".govuk-notification-banner__heading"));
    }

    [Theory]
    [InlineData("Mary", "Alder", "2015-03-27", "Marie", "Alder", "2015-03-27", null)]
    [InlineData("Mary", "Alder", "2015-03-27", "Mary", "Holt-Alder", "2016-03-27", null)]
    [InlineData("Mary", "Alder", "2015-03-07", "mary", "Holt", "2015-07-03", null)]
    [InlineData("Mary", "Alder", "", "Marie", "Alder", "2015-03-27", null)]
    [InlineData("", "", "2015-03-27", "Marie", "Alder", "2015-03-27", null)]
    [InlineData("Mary", "Alder", "2015-03-27", "Rose", "Alder", "2017-11-02", "one was born on 27 Mar 2015, the other on 2 Nov 2017")]
    [InlineData("Mary", "Alder", "2015-03-27", "Rose", "Holt", "2015-03-27", "their names have no word in common")]
    public void Warning_OfTwoRecords_NamesWhatNoSlipExplains(string first, string last, string born, string otherFirst, string otherLast, string otherBorn, string? differs)
    {
        var warning = UnlikeRecords.Warning(new Child { FirstName = first, LastName = last, BirthDate = born }, new Child { FirstName = otherFirst, LastName = otherLast, BirthDate = otherBorn });

        Assert.Equal(differs is null ? null : $"These two records look like different children: {differs}. Merge them only if you are sure, and say below how you know.", warning);
    }

    [Fact]
    public async Task MergedRecord_OpenedChangedOrLoggedAbout_LeadsToTheKeptOne()
    {
        var (kept, merged) = (Add("Kept", "Leader"), Add("Gone", "Leader"));
        using var manager = await council.SignInAsync(Roles.Manager);
        await MergeAsync(manager, kept, merged);
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.GetAsync(Page(merged));

        Assert.Equal((Page(kept), "Kept Leader"), (page.Path, page.Text("h1")));
        Assert.Contains("is merged into this one", page.Text(".govuk-inset-text"), StringComparison.Ordinal);
        Assert.Equal($"{Page(kept)}/change", (await browser.GetAsync($"{Page(merged)}/change")).Path);
        Assert.Equal($"{Page(kept)}/log", (await browser.GetAsync($"{Page(merged)}/log")).Path);
        Assert.Null(page.Document.QuerySelector("main a[href$='/undo-merge']"));
        Assert.Null(page.Document.QuerySelector("main a[href$='/merge']"));
        foreach (var closed in new[] { $"{Page(merged)}/undo-merge", $"{Page(kept)}/merge", $"{Page(kept)}/merge/{merged.ChildId}" })
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(closed)).Status);
    }

    [Fact]
    public async Task Undo_WithAReason_PutsTheRecordBack()
    {
        var (kept, merged) = (Add("Kept", "Undone"), Add("Back", "Undone"));
        using var browser = await council.SignInAsync(Roles.Manager);
        var record = await MergeAsync(browser, kept, merged);
        var ask = await browser.GetAsync(record.One("main a[href$='/undo-merge']").GetAttribute("href")!);
        Assert.Equal("Enter why they are not the same child", Assert.Single((await browser.SubmitAsync(ask, "main form")).Errors));

        var page = await browser.SubmitAsync(ask, "main form", ("Reason", "Cousins"));

        Assert.Equal((Page(merged), "Back Undone"), (page.Path, page.Text("h1")));
        Assert.Contains("No record is merged into this one now.", (await browser.GetAsync(Page(kept))).Text("main"), StringComparison.Ordinal);
        // Undone already: the page leads to the record.
        Assert.Equal(Page(merged), (await browser.GetAsync($"{Page(merged)}/undo-merge")).Path);
    }

    [Fact]
    public async Task Merge_SomebodyElseWasFirst_SaysSoAndStoresNothing()
    {
        var (kept, merged) = (Add("First", "Quickly"), Add("Last", "Quickly"));
        using var slow = await council.SignInAsync(Roles.Manager);
        var seen = await slow.GetAsync($"{Page(kept)}/merge/{merged.ChildId}");
        using var quick = await council.SignInAsync(Roles.Practitioner);
        await quick.SubmitAsync(await quick.GetAsync(Page(merged) + "/change"), "main form", ("Form.LastName", "Quicker"));

        var page = await slow.SubmitAsync(seen, "main form", ("Keep", kept.ChildId), ("Reason", "Same mother"));

        Assert.Single(page.Errors);
        Assert.Contains("Last Quicker", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal("Same mother", page.One("textarea").TextContent);
        var done = await slow.SubmitAsync(page, "main form", ("Keep", kept.ChildId));
        Assert.Equal("Records merged.", done.Text(".govuk-notification-banner__heading"));
    }

    [Fact]
    public async Task MergedWithARestrictedRecord_ForOthers_IsClosed()
    {
        var (kept, merged) = (Add("Open", "Closing"), Add("Shut", "Closing", restricted: true));
        using var manager = await council.SignInAsync(Roles.Manager);
        var page = await MergeAsync(manager, kept, merged);
        Assert.Contains("restricted while it is merged", page.Text(".govuk-warning-text"), StringComparison.Ordinal);
        using var browser = await council.SignInAsync(Roles.Practitioner);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(Page(kept))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(Page(merged))).Status);
    }
}
