using System.Net;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>
/// The analysis pages over contacts of the spring of 2012, imported for them alone: 40 conversations of March, of which 30 became
/// referrals; 40 written in April, of which 10 did, half of them decided in May; one of April that nobody has decided.
/// </summary>
public sealed class AnalysisPagesTests(Council council) : IAsyncLifetime
{
    private static readonly SemaphoreSlim Filling = new(1);
    private static bool _filled;

    public async ValueTask InitializeAsync()
    {
        await Filling.WaitAsync();
        try
        {
            if (!_filled) await FillAsync();
            _filled = true;
        }
        finally
        {
            Filling.Release();
        }
    }

    private async Task FillAsync()
    {
        var contacts = Enumerable.Range(0, 40).Select(i => Row("talk", i, $"2012-03-{(i % 20) + 1:D2}", "conversation", i < 30 ? "referral_assessment" : "nfa", $"2012-03-{(i % 20) + 1:D2}", 0))
            .Concat(Enumerable.Range(0, 40).Select(i => Row("wrote", i, $"2012-04-{(i % 20) + 1:D2}", "written", i < 10 ? "referral_strategy" : "nfa", i % 2 == 0 ? "2012-05-02" : $"2012-04-{(i % 20) + 2:D2}", i % 2)))
            .Append(Row("waits", 1, "2012-04-03", "written", "", "", 0));
        await SendAsync(new Contacts.ContactsClient(council.As(Roles.Administrator)).ImportContacts(cancellationToken: TestContext.Current.CancellationToken), new ImportContactsRequest { Rows = { contacts } });
        var referrals = Enumerable.Range(0, 10).Select(i => new ReferralRow
        {
            Line = i + 2, ReferralId = $"route-{i}", ChildId = $"route-child-{i}", ReferredOn = "2012-03-05", Source = "6", Route = i < 7 ? "strategy" : "assessment", RouteSupplied = true, LocalityId = council.Locality,
        });
        await SendAsync(new Referrals.ReferralsClient(council.As(Roles.Administrator)).ImportReferrals(cancellationToken: TestContext.Current.CancellationToken), new ImportReferralsRequest { Rows = { referrals } });
        var reporting = new Contracts.Reporting.V1.Reporting.ReportingClient(council.As(Roles.Analyst));
        await Eventually.Async(async () => await CountAsync("contacts.received") == 81 && await CountAsync("referrals.received") == 10, "Reporting has the rows of 2012");

        async Task<double> CountAsync(string indicator) => (await reporting.GetIndicatorAsync(new GetIndicatorRequest { Indicator = indicator, From = "2012-01-01", To = "2013-01-01", Grain = Grain.Total })).Points[0].Numerator;
    }

    private ContactRow Row(string kind, int i, string received, string mode, string outcome, string decided, int handOffs) => new()
    {
        Line = i + 2, ContactId = $"{kind}-{i}", ChildId = $"{kind}-child-{i}", ReceivedAt = received, Source = "6", Mode = mode, LocalityId = council.Locality,
        Outcome = outcome, DecidedAt = decided, HandOffs = handOffs, OutcomeSupplied = true,
    };

    private static async Task SendAsync<T>(AsyncDuplexStreamingCall<T, ImportReport> call, T rows)
    {
        using (call)
        {
            await call.RequestStream.WriteAsync(rows, TestContext.Current.CancellationToken);
            await call.RequestStream.CompleteAsync();
            while (await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken)) Assert.Equal(0, call.ResponseStream.Current.Rejected);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string[] Cells(Shown page, string figure, string first) => [.. page.Document.QuerySelectorAll($"#{figure} tbody tr")
        .First(row => row.QuerySelector("th")!.TextContent.StartsWith(first, StringComparison.Ordinal)).Children.Select(cell => cell.TextContent)];

    private async Task<string[]> CsvAsync(Shown page, string figure)
    {
        using var browser = await council.SignInAsync(Roles.Analyst);
        var file = await browser.GetAsync(new Uri(page.Address, page.One($"#{figure} > p > a").GetAttribute("href")).PathAndQuery);
        Assert.Equal("text/csv", file.Response.Content.Headers.ContentType?.MediaType);
        return [.. file.Body.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r'))];
    }

    [Fact]
    public async Task Cohorts_SpringOf2012_ShowsBothViewsAndWhatIsTooRecent()
    {
        using var browser = await council.SignInAsync(Roles.Analyst);

        var page = await browser.GetAsync("/demand/cohorts?from=2012-03-01&to=2012-05-31");

        Assert.Equal(["Apr 2012", "41", "10", "30", "1", "0", "25.0%"], Cells(page, "outcomes", "Apr 2012"));
        // April's cohort: 40 decided, 10 referrals. April's decisions: the 20 odd ones, of which 5; May's the others.
        Assert.Equal(["Apr 2012", "40", "25.0%", "0.0%", "75.0%", "20", "25.0%", "0.0%", "75.0%"], Cells(page, "views", "Apr 2012")[..9]);
        Assert.Equal(["May 2012", "0", "–", "–", "–", "20", "25.0%"], Cells(page, "views", "May 2012")[..7]);
        Assert.Contains("1 contact of these days is still without one.", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("All contacts are every approach, whatever came of it: 81 in these days. Contacts not accepted are only those whose outcome is not a referral: 40, beside 40 referrals.", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal("Cohort and period", page.One("nav[aria-label='Demand and conversion'] [aria-current=page]").TextContent);
        Assert.Equal("2012-04-01,2012-04-30,Apr 2012,41,10,30,1,0,40,25", (await CsvAsync(page, "outcomes"))[2]);
        Assert.StartsWith("2012-05-01,2012-05-31,May 2012,0,0,,,,20,5,25,0,75,", (await CsvAsync(page, "views"))[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Modes_SpringOf2012_ComparesThem()
    {
        using var browser = await council.SignInAsync(Roles.Analyst);

        var page = await browser.GetAsync("/demand/modes?from=2012-03-01&to=2012-05-31&source=Police");

        Assert.Equal(["All contacts", "40", "41", "–", "–", "–"], Cells(page, "modes", "All contacts"));
        Assert.Equal(["Became a referral", "75.0% of 40", "25.0% of 40", "+50.0 points"], Cells(page, "modes", "Became a referral")[..4]);
        Assert.Equal(["Hand-offs per contact", "0.00 of 40", "0.50 of 40", "−0.50"], Cells(page, "modes", "Hand-offs")[..4]);
        Assert.Equal("Conversion: 75.0% conversation, 25.0% written", page.Text("#modes .app-chart__title"));
        Assert.Contains("Became a referral,percent,Conversation,75,40,Written,25,40,50,", string.Join('\n', await CsvAsync(page, "modes")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FormalRoute_WithComparator_SaysOnWhichSideItLies()
    {
        using var browser = await council.SignInAsync(Roles.Analyst);

        var page = await browser.GetAsync("/demand/formal-route?from=2012-03-01&to=2012-03-31&comparator=52&label=other%20%3Cb%3Ecouncils&mode=written");

        // 7 of 10; Wilson by hand 39.7% to 89.2%.
        Assert.Contains("7 of 10 referrals went down the formal route: 70.0% (95% interval 39.7% to 89.2%).", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Comparator, other <b>councils: 52.0%. It lies inside the interval: the difference could be chance.", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Referrals have no mode", page.Text(".govuk-inset-text"), StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("caption"), caption => Assert.DoesNotContain("written", caption.TextContent, StringComparison.OrdinalIgnoreCase));
        Assert.StartsWith("2012-03-01,2012-03-31,Police,7,10,70,", (await CsvAsync(page, "by-source"))[1], StringComparison.Ordinal);
        Assert.StartsWith("2012-03-01,2012-03-31,Mar 2012,7,10,70,", (await CsvAsync(page, "by-period"))[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_ConversionInTheSpringOf2012_IsTheDifferenceWithItsInterval()
    {
        using var browser = await council.SignInAsync(Roles.Analyst);

        var page = await browser.GetAsync("/demand/change?figure=contacts.conversion&day=2012-04-01&before=31&after=30");

        var text = page.Text("main");
        Assert.Contains("75.0% (30 of 40) before, 25.0% (10 of 40) after. Changed by −50.0 points (95% interval ", text, StringComparison.Ordinal);
        Assert.Contains("1 contact of the two windows (0 before, 1 after) is too recent to tell: no outcome yet, and in neither figure, which can still move.", text, StringComparison.Ordinal);
        Assert.StartsWith("After: 1 Apr 2012 to 30 Apr 2012", Cells(page, "windows", "After:")[0], StringComparison.Ordinal);
        Assert.Equal(5, (await CsvAsync(page, "windows")).Length);
        // Four whole weeks either side; of those written in the first of April (four working days before Good Friday) half were accepted.
        var weeks = await CsvAsync(page, "weeks");
        Assert.Equal(9, weeks.Length);
        Assert.Equal("Contacts that became referrals,2012-04-01,true,4,7,14,50,percent", weeks[5]);
    }

    [Fact]
    public async Task Change_CountsOfBothMeanings_GoByWorkingDay()
    {
        using var browser = await council.SignInAsync(Roles.Analyst);

        var all = await browser.GetAsync("/demand/change?figure=contacts.received&day=2012-04-01&before=31&after=30");
        var notAccepted = await browser.GetAsync("/demand/change?figure=contacts.not_accepted&day=2012-04-01&before=31&after=30");

        // 22 working days in March 2012; 19 in April, without Good Friday and Easter Monday.
        Assert.Contains("1.82 a working day (40 in 22) before, 2.16 a working day (41 in 19) after.", all.Text("main"), StringComparison.Ordinal);
        Assert.Contains("0.45 a working day (10 in 22) before, 1.58 a working day (30 in 19) after.", notAccepted.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_EveryFigureOfTheList_HasAPage()
    {
        using var browser = await council.SignInAsync(Roles.Analyst);
        var start = await browser.GetAsync("/demand/change");
        Assert.Contains("Choose the day", start.Text("main"), StringComparison.Ordinal);
        var figures = start.Document.QuerySelectorAll("select[name=figure] option").Select(option => option.GetAttribute("value")!).ToList();
        Assert.Contains("contacts.open", figures);
        Assert.Contains("reviews.agreement", figures);
        Assert.Equal(17, figures.Count);
        foreach (var figure in figures)
        {
            var page = await browser.GetAsync($"/demand/change?figure={figure}&day=2012-04-01&before=31&after=30");
            Assert.Empty(page.Errors);
            Assert.Equal(4, page.Document.QuerySelectorAll("#windows tbody tr").Length);
            Assert.NotEmpty(page.Document.QuerySelectorAll(".govuk-details dd"));
        }
    }

    [Fact]
    public async Task Change_WindowsBeyondWhatThereIs_SaySo()
    {
        using var browser = await council.SignInAsync(Roles.Analyst);
        var tomorrow = DateTime.UtcNow.AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var page = await browser.GetAsync($"/demand/change?figure=contacts.received&day={tomorrow}&before=20&after=30");

        Assert.Contains("has no whole day on record: there is nothing to compare.", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("one of the windows has no whole day on record.", page.Text("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/demand/cohorts?from=2012-05-01&to=2012-04-01", "to")]
    [InlineData("/demand/cohorts?from=1980-01-01&to=2026-01-01&grain=week", "grain")]
    [InlineData("/demand/formal-route?from=1980-01-01&to=2026-01-01&grain=month", "grain")]
    [InlineData("/demand/cohorts?from=0001-01-01&to=9999-12-31", null)]
    [InlineData("/demand/cohorts?source=3E", "source")]
    [InlineData("/demand/cohorts?source=nobody", "source")]
    [InlineData("/demand/cohorts?mode=pigeon", null)]
    [InlineData("/demand/cohorts?locality=nowhere", null)]
    [InlineData("/demand/modes?one=written&with=written", "with")]
    [InlineData("/demand/modes?one=pigeon", "one")]
    [InlineData("/demand/formal-route?comparator=101", "comparator")]
    [InlineData("/demand/formal-route?comparator=half", "comparator")]
    [InlineData("/demand/formal-route?comparator=NaN", "comparator")]
    [InlineData("/demand/change?figure=shoe_size&day=2012-04-01", "figure")]
    [InlineData("/demand/change?day=soon", "day")]
    [InlineData("/demand/change?day=1066-10-14", "day")]
    [InlineData("/demand/change?day=2012-04-01&before=0", "before")]
    [InlineData("/demand/change?day=2012-04-01&after=9999", "after")]
    [InlineData("/demand/change?figure=referrals.nfa&day=2012-04-01&mode=written", "mode")]
    [InlineData("/demand/change?figure=contacts.open&day=2012-04-01&source=Police", "source")]
    public async Task Get_AddressThatIsNotRight_SaysWhatIsWrong(string address, string? field)
    {
        using var browser = await council.SignInAsync(Roles.Manager);

        var page = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Errors);
        if (field is not null) Assert.Equal(field, page.One(page.One(".govuk-error-summary__list a").GetAttribute("href")!).GetAttribute("name"));
        var csv = await browser.GetAsync(address + "&handler=Csv");
        Assert.Equal(HttpStatusCode.BadRequest, csv.Status);
    }

    /// <summary>What was chosen on another page of the area waits for the way back.</summary>
    [Theory]
    [InlineData("/demand/cohorts?contacts=not_accepted", "contacts", "not_accepted")]
    [InlineData("/demand/modes?mode=online", "mode", "online")]
    [InlineData("/demand/formal-route?mode=online", "mode", "online")]
    [InlineData("/demand/change?from=2012-03-01&day=2012-04-01", "from", "2012-03-01")]
    public async Task Form_FilterOfAnotherPage_GoesAlong(string address, string name, string value)
    {
        using var browser = await council.SignInAsync(Roles.Analyst);

        var page = await browser.GetAsync(address);

        Assert.Equal(value, page.One($"form.app-filter input[type=hidden][name={name}]").GetAttribute("value"));
        Assert.All(page.Document.QuerySelectorAll("nav[aria-label='Demand and conversion'] a"), link => Assert.Contains($"{name}={value}", link.GetAttribute("href")!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/demand/cohorts?from=2011-01-01&to=2011-01-31", "No contacts were received")]
    [InlineData("/demand/modes?from=2011-01-01&to=2011-01-31", "No contacts were received")]
    [InlineData("/demand/formal-route?from=2011-01-01&to=2011-01-31", "No referrals with a route")]
    public async Task Get_NothingThere_SaysSo(string address, string words)
    {
        using var browser = await council.SignInAsync(Roles.Analyst);

        var page = await browser.GetAsync(address);

        Assert.Empty(page.Errors);
        Assert.Contains(words, page.Text("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/demand/cohorts")]
    [InlineData("/demand/modes")]
    [InlineData("/demand/formal-route")]
    [InlineData("/demand/change?day=2012-04-01")]
    public async Task Get_NoValueRecorded_CanBeAskedFor(string address)
    {
        using var browser = await council.SignInAsync(Roles.Analyst);
        var join = address.Contains('?', StringComparison.Ordinal) ? "&" : "?";

        var page = await browser.GetAsync($"{address}{join}locality=(none)&team=(none)&source=(none)");

        Assert.Empty(page.Errors);
        Assert.Equal("(none)", page.One("select[name=source] option[selected]").GetAttribute("value"));
    }
}
