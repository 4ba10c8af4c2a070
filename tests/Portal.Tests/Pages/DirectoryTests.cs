using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>Forms and pages that name workers and places of the directory.</summary>
public sealed class DirectoryTests(Council council)
{
    private static string Key() => Guid.NewGuid().ToString();

    private Contracts.Workforce.V1.Directory.DirectoryClient Directory => new(council.As(Roles.Administrator));

    private async Task<string> AddWorkerAsync(string name, string from = "2020-01-01", string to = "")
    {
        var id = "W" + Key();
        await ImportAsync(new WorkerRow { Line = 2, WorkerId = id, Name = name, TeamId = council.Team, Role = "social_worker", Engagement = "permanent", FteHundredths = 100, From = from, To = to });
        return (await Directory.IdentifyWorkersAsync(new IdentifyWorkersRequest { CouncilIds = { id } })).WorkerIds[id];
    }

    private async Task ImportAsync(params WorkerRow[] rows)
    {
        using var call = Directory.ImportWorkers();
        await call.RequestStream.WriteAsync(new ImportWorkersRequest { Rows = { rows } }, TestContext.Current.CancellationToken);
        await call.RequestStream.CompleteAsync();
        while (await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken)) Assert.Equal(0, call.ResponseStream.Current.Rejected);
    }

    [Fact]
    public async Task Account_OfAWorkerWhoHasLeft_KeepsItsWorkerWhenItIsSaved()
    {
        var worker = await AddWorkerAsync("Lena Left", to: "2021-01-01");
        var accounts = new Accounts.AccountsClient(council.As(Roles.Administrator));
        var name = "left-" + Key()[..8];
        var added = await accounts.AddAccountAsync(new AddAccountRequest { RequestId = Key(), Name = name, DisplayName = "Lena Left", Roles = { Roles.Auditor }, WorkerId = worker });
        using var browser = await council.SignInAsync(Roles.Administrator);
        var form = await browser.GetAsync($"/administration/accounts/{added.Account.AccountId}");
        Assert.Equal("Lena Left (no post or role today)", form.Text("select[name='Form.WorkerId'] option[selected]"));

        await browser.SubmitAsync(form, "main form", ("Form.DisplayName", "Lena L."));

        var saved = (await accounts.ListAccountsAsync(new ListAccountsRequest { Page = new() { PageSize = 500 } })).Accounts.Single(each => each.Name == name);
        Assert.Equal(("Lena L.", worker), (saved.DisplayName, saved.WorkerId));
    }

    [Fact]
    public async Task Team_OfALocalityThatIsNotKnown_KeepsItWhenItIsSaved()
    {
        var id = "T" + Key();
        using (var call = Directory.ImportTeams())
        {
            await call.RequestStream.WriteAsync(new ImportTeamsRequest { Rows = { new TeamRow { Line = 2, TeamId = id, Name = "Team " + id, LocalityId = "L-not-known" } } }, TestContext.Current.CancellationToken);
            await call.RequestStream.CompleteAsync();
            while (await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken)) Assert.Equal(1, call.ResponseStream.Current.Accepted);
        }
        using var browser = await council.SignInAsync(Roles.Administrator);
        var form = await browser.GetAsync($"/directory/teams/edit?id={id}");

        Assert.Equal("L-not-known", form.One("select[name=Locality] option[selected]").GetAttribute("value"));
        await browser.SubmitAsync(form, "main form", ("ServiceArea", "assessment"));

        var saved = (await Directory.ListTeamsAsync(new ListTeamsRequest())).Teams.Single(each => each.TeamId == id);
        Assert.Equal(("assessment", "L-not-known"), (saved.ServiceArea, saved.LocalityId));
    }

    [Fact]
    public async Task Contact_ImportedWithAWorker_ShowsTheWorkersNameAndIsTheirs()
    {
        var worker = await AddWorkerAsync("Ines Imported");
        var contactId = await ImportContactAsync(worker);
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.GetAsync($"/front-door/contacts/{contactId}");

        Assert.Contains("Worker Ines Imported", string.Join(' ', page.Document.QuerySelectorAll("dt, dd").Select(each => each.TextContent.Trim())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandOff_FromWorkerToWorkerAndTeam_ShowsFromWhomToWhomAndWhy()
    {
        var (from, to) = (await AddWorkerAsync("Fay From"), await AddWorkerAsync("Tim To"));
        var contactId = await ImportContactAsync(from);
        using var browser = await council.SignInAsync(Roles.Practitioner);

        // Refused while Intake has not heard of the workers.
        await Eventually.Async(async () =>
        {
            var form = await browser.GetAsync($"/front-door/contacts/{contactId}/hand-off");
            return (await browser.SubmitAsync(form, "main form", ("Worker", to), ("Team", council.Team), ("Reason", "Knows the family."))).Errors.Count == 0;
        }, "Intake knows the workers");
        await browser.SubmitAsync(await browser.GetAsync($"/front-door/contacts/{contactId}/hand-off"), "main form", ("Worker", from), ("Team", ""), ("Reason", "Back again."));

        var page = await browser.GetAsync($"/front-door/contacts/{contactId}");
        var team = (await Directory.ListTeamsAsync(new ListTeamsRequest())).Teams.Single(each => each.TeamId == council.Team).Name;
        Assert.Contains($"Handed off: from Fay From to Tim To, {team}: Knows the family.", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Handed off: from Tim To to Fay From: Back again.", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains($"from Fay From to Tim To, {team}: Knows the family.", (await browser.GetAsync($"/front-door/contacts/{contactId}?handler=Entries")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandOff_MoreThanFiveHundredWorkers_OffersEachOfThem()
    {
        await ImportAsync([.. Enumerable.Range(0, 510).Select(i => new WorkerRow
        {
            Line = i + 2, WorkerId = $"M{i}", Name = $"Many {i:000}", TeamId = council.Team, Role = "social_worker", Engagement = "agency", FteHundredths = 100, From = "2020-01-01"
        })]);
        var contactId = await ImportContactAsync("");
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.GetAsync($"/front-door/contacts/{contactId}/hand-off");

        Assert.Equal(510, page.Document.QuerySelectorAll("select[name=Worker] option").Count(option => option.TextContent.StartsWith("Many ", StringComparison.Ordinal)));
    }

    /// <summary>Our id of an open contact, imported.</summary>
    private async Task<string> ImportContactAsync(string worker)
    {
        var contacts = new Contacts.ContactsClient(council.As(Roles.Administrator));
        using var call = contacts.ImportContacts();
        var (id, child) = ("K" + Key(), "C" + Key());
        await call.RequestStream.WriteAsync(new ImportContactsRequest { Rows = { new ContactRow { Line = 2, ContactId = id, ChildId = child, ReceivedAt = "2026-03-02", Source = "6", WorkerId = worker, OutcomeSupplied = true } } }, TestContext.Current.CancellationToken);
        await call.RequestStream.CompleteAsync();
        while (await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken)) Assert.Equal(1, call.ResponseStream.Current.Accepted);
        var readers = council.As(Roles.Practitioner);
        var found = await new Children.ChildrenClient(readers).SearchChildrenAsync(new SearchChildrenRequest { Text = child });
        return (await new Contacts.ContactsClient(readers).ListContactsAsync(new ListContactsRequest { ChildId = found.Children.Single().ChildId })).Rows.Single().Contact.ContactId;
    }
}
