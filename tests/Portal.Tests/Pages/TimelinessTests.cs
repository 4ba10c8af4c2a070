using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>The pages on timeliness before real services, with the tables that Norfolk printed in October 2018.</summary>
public sealed class TimelinessTests(Council council)
{
    private static readonly WorkingDayCalendar Days = WorkingDayCalendar.From(new CalendarSettings());
    private static int _id;

    /// <summary>Six localities, all of October 2018: done in time, and ended.</summary>
    private static readonly (string Locality, int InTime, int Ended, string Percent)[] Localities =
    [
        ("Breckland", 88, 90, "97.8%"), ("Gt Yarmouth", 71, 97, "73.2%"), ("North and Broadland", 44, 53, "83.0%"), ("Norwich", 65, 100, "65.0%"), ("South", 58, 104, "55.8%"), ("West", 98, 104, "94.2%"),
    ];

    [Fact]
    public async Task ByLocality_NorfolksSix_IsAsPrintedAndStandsOutAsTheReportSays()
    {
        await ImportAsync(Localities.SelectMany(row => Rows(new(2018, 10, 31), row.InTime, row.Ended, AssessmentOutcomes.Cin, row.Locality)));
        using var browser = await council.SignInAsync(Roles.Analyst);
        const string address = "/assessments/timeliness/by?by=locality&from=2018-10-01&to=2018-10-31";

        var page = await Eventually.Async(() => browser.GetAsync(address), shown => shown.Body.Contains("77.4% (424 of 548)", StringComparison.Ordinal), "the assessments have reached the figures");

        var rows = page.Document.QuerySelectorAll("#groups tbody tr").Select(row => row.Children.Select(cell => cell.TextContent).ToList()).ToList();
        Assert.Equal(
            [.. Localities.Select(row => $"{row.Locality} {row.InTime} {row.Ended} {row.Percent}"), "All 424 548 77.4%"],
            rows.Select(row => string.Join(' ', row.Take(4))));
        // Breckland and West high, South low, Norwich outside 95%, the other two in the crowd.
        Assert.Equal(["Above (99.8%)", "Inside", "Inside", "Below (95%)", "Below (99.8%)", "Above (99.8%)", "–"], rows.Select(row => row[5]));
        Assert.Equal("Completed in time, 77.4% of all: 2 above and 2 below the expected range", page.Text("#groups .app-chart__title"));
        Assert.Contains("0 assessments were open and overdue on 31 October 2018", page.Text(".govuk-inset-text"), StringComparison.Ordinal);

        var csv = (await browser.GetAsync(address + "&handler=Csv&table=groups")).Body;
        Assert.Contains("2018-10-01,2018-10-31,Norwich,Norwich,65,100,65,", csv, StringComparison.Ordinal);
        Assert.Contains("2018-10-01,2018-10-31,South,South,58,104,", (await browser.GetAsync(address + "&handler=Csv&table=periods")).Body, StringComparison.Ordinal);

        // 424 took 45 working days, the other 124 took 46.
        var days = await browser.GetAsync("/assessments/timeliness/days?from=2018-10-01&to=2018-10-31");
        Assert.Equal("77.4% ended in the last five working days before the limit, half within 45", days.Text("#days .app-chart__title"));
        Assert.Contains("77.4% (424 of 548)", days.Text(".govuk-inset-text"), StringComparison.Ordinal);
        Assert.Equal(["Oct 2018", "548", "45", "45", "45", "46", "77.4%"], days.Document.QuerySelectorAll("#percentiles tbody tr").First().Children.Select(cell => cell.TextContent));
        var durations = (await browser.GetAsync("/assessments/timeliness/days?from=2018-10-01&to=2018-10-31&handler=Csv&table=days")).Body;
        Assert.Contains("2018-10-01,2018-10-31,45,424", durations, StringComparison.Ordinal);
        Assert.Contains("2018-10-01,2018-10-31,over_120,0", durations, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ByOutcome_ChildProtectionAgainstChildInNeed_HasTheMonthsAndMeansPrinted()
    {
        int[] cp = [86, 83, 81, 70, 93], cin = [53, 62, 70, 80, 79];
        await ImportAsync(Enumerable.Range(0, 5).SelectMany(month => Rows(new(2018, 5 + month, 28), cp[month], 100, AssessmentOutcomes.StrategyCp, council.Locality)
            .Concat(Rows(new(2018, 5 + month, 28), cin[month], 100, AssessmentOutcomes.Cin, council.Locality))));
        using var browser = await council.SignInAsync(Roles.Manager);
        var address = $"/assessments/timeliness/by?by=outcome&from=2018-05-01&to=2018-09-30&locality={council.Locality}";

        var page = await Eventually.Async(() => browser.GetAsync(address), shown => shown.Body.Contains("(757 of 1,000)", StringComparison.Ordinal), "the assessments have reached the figures");

        Assert.Equal(
            ["Strategy discussion or child protection 413 500 82.6%", "Child in need 344 500 68.8%", "All 757 1,000 75.7%"],
            page.Document.QuerySelectorAll("#groups tbody tr").Select(row => string.Join(' ', row.Children.Take(4).Select(cell => cell.TextContent))));
        Assert.Equal(
            [.. cp.Select(value => $"{value}.0%"), .. cin.Select(value => $"{value}.0%")],
            page.Document.QuerySelectorAll("#periods tbody tr").Select(row => row.Children.Last().TextContent));

        var trend = await browser.GetAsync($"/assessments/timeliness?from=2018-05-01&to=2018-09-30&locality={council.Locality}&council=926");
        var months = trend.Document.QuerySelectorAll("#trend tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent))).ToList();
        // England, the East of England and Norfolk's neighbours in the year to March 2019.
        Assert.StartsWith("May 2018 139 200 69.5% 83.1% 83.4% ", months[0], StringComparison.Ordinal);
        Assert.StartsWith("Whole period 757 1,000 75.7% – – – ", months[^1], StringComparison.Ordinal);
        Assert.Contains("England 83.1%", trend.Text("#trend svg"), StringComparison.Ordinal);
        Assert.Contains("Target 80.0%", trend.Text("#trend svg"), StringComparison.Ordinal);
        Assert.Equal("Led to a service: 100.0% in Sept 2018", trend.Text("#to-service .app-chart__title"));
        Assert.Contains("the median of the ten statistical neighbours of Norfolk", (await browser.GetAsync("/assessments/timeliness?from=2018-05-01&to=2018-09-30&council=926&neighbours=median")).Text("#trend .app-chart__note"), StringComparison.Ordinal);
        var csv = (await browser.GetAsync($"/assessments/timeliness?from=2018-05-01&to=2018-09-30&locality={council.Locality}&council=926&handler=Csv&table=periods")).Body;
        Assert.Contains("from,to,in_time,ended,in_time_percent,target_percent,england_percent,region_percent,neighbours_mean_percent,open_overdue_at_end,", csv, StringComparison.Ordinal);
        Assert.Contains("2018-05-01,2018-05-31,139,200,69.5,80,83.1,83.4,", csv, StringComparison.Ordinal);
        // Each figure says which clock it used, whatever its table.
        Assert.Contains(",clock_starts,clock_ends\r\n", csv, StringComparison.Ordinal);
        Assert.All(csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1), line => Assert.EndsWith(",referral,authorised", line, StringComparison.Ordinal));
        foreach (var (shown, csvOf) in new[] { ("", "periods"), ("/by?by=outcome", "groups"), ("/by?by=outcome", "periods"), ("/days", "days"), ("/days", "percentiles") })
        {
            var path = $"/assessments/timeliness{shown}{(shown.Contains('?', StringComparison.Ordinal) ? "&" : "?")}from=2018-05-01&to=2018-09-30&locality={council.Locality}";
            Assert.EndsWith("It ends with the authorisation.", (await browser.GetAsync(path)).Text("#as-of"), StringComparison.Ordinal);
            Assert.EndsWith(",referral,authorised", (await browser.GetAsync($"{path}&handler=Csv&table={csvOf}")).Body.TrimEnd(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Trend_OpenForLong_StandsBesideWhatWasCompleted()
    {
        // Started in summer 2016 and ended that winter, at no place.
        await ImportAsync(Enumerable.Range(0, 3).Select(_ => Row(new(2016, 7, 1), new(2016, 12, 1), AssessmentOutcomes.Nfa, "")));
        using var browser = await council.SignInAsync(Roles.Practitioner);
        const string address = "/assessments/timeliness?from=2016-08-01&to=2016-09-30&locality=(none)";

        var page = await Eventually.Async(() => browser.GetAsync(address), shown => shown.Body.Contains("3 assessments were open and overdue on 30 September 2016", StringComparison.Ordinal), "the assessments have reached the figures");

        Assert.Equal(["0", "3"], page.Document.QuerySelectorAll("#overdue tbody td").Select(cell => cell.TextContent));
        Assert.Equal("Completed in time: none ended", page.Text("#trend .app-chart__title"));
    }

    [Fact]
    public async Task Links_OfThePages_TakeTheFiltersAlong()
    {
        using var browser = await council.SignInAsync(Roles.WorkforceLead);

        var page = await browser.GetAsync("/assessments/timeliness/days?from=2026-01-01&to=2026-01-31&grain=week&team=(none)&council=926&neighbours=median");

        var links = page.Document.QuerySelectorAll("nav[aria-label=Timeliness] a").ToList();
        Assert.Equal(["Month by month", "By locality, outcome and source", "How long they take"], links.Select(link => link.TextContent));
        Assert.Equal("/assessments/timeliness?from=2026-01-01&to=2026-01-31&grain=week&team=(none)&council=926&neighbours=median", Uri.UnescapeDataString(links[0].GetAttribute("href")!));
        Assert.Equal("926", page.One("input[type=hidden][name=council]").GetAttribute("value"));
        Assert.Contains("/assessments/timeliness", page.Document.QuerySelectorAll("nav[aria-label=Assessments] a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("/assessments/timeliness?from=2026-02-01&to=2026-01-01", "To must be the same as or after From")]
    [InlineData("/assessments/timeliness/by?from=2000-01-01&to=2026-01-01", "at most 121 can be shown")]
    [InlineData("/assessments/timeliness/days?from=never", "From")]
    [InlineData("/assessments/timeliness?council=000", "There is no council")]
    [InlineData("/assessments/timeliness/days?locality=nowhere", "nowhere")]
    public async Task Filters_Wrong_SayWhatToDo(string address, string said)
    {
        using var browser = await council.SignInAsync(Roles.Analyst);

        Assert.Contains(said, (await browser.GetAsync(address)).Text(".govuk-error-summary"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/assessments/timeliness", "#trend")]
    [InlineData("/assessments/timeliness/by", "#groups")]
    [InlineData("/assessments/timeliness/days", "#days")]
    public async Task Page_WithoutAssessments_SaysSo(string address, string figure)
    {
        using var browser = await council.SignInAsync(Roles.Auditor);

        var page = await browser.GetAsync(address + "?from=2006-01-01&to=2006-12-31");

        Assert.Contains("ssessment ended in this period with these filters", page.Text("main"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(figure));
    }

    /// <summary>Assessments that end on a day: so many in 45 working days, the others in 46.</summary>
    private static IEnumerable<AssessmentRow> Rows(DateOnly day, int inTime, int ended, string outcome, string locality)
    {
        var (just, late) = (Started(day, 45), Started(day, 46));
        return Enumerable.Range(0, ended).Select(number => Row(number < inTime ? just : late, day, outcome, locality));
    }

    private static AssessmentRow Row(DateOnly started, DateOnly? authorised, string outcome, string locality) => new()
    {
        Line = Interlocked.Increment(ref _id), AssessmentId = $"timeliness-{Guid.NewGuid():N}", ReferredOn = started.Text(), StartedOn = started.Text(), AuthorisedOn = authorised.Text(), Outcome = outcome,
        LocalityId = locality, OutcomeSupplied = true, ChildSeenSupplied = true,
    };

    /// <summary>The last day from which so many working days have gone by.</summary>
    private static DateOnly Started(DateOnly day, int workingDays)
    {
        var start = day;
        while (Days.WorkingDays(start, day) < workingDays) start = start.AddDays(-1);
        return start;
    }

    private async Task ImportAsync(IEnumerable<AssessmentRow> rows)
    {
        var child = (await new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChildAsync(
            new AddChildRequest { RequestId = Guid.NewGuid().ToString(), Child = new Child { FirstName = "Tim", LastName = "Timely", BirthDate = "2015-03-27" } })).ChildId;
        using var call = new Contracts.Assessment.V1.Assessments.AssessmentsClient(council.As(Roles.Administrator)).ImportAssessments();
        foreach (var chunk in rows.Chunk(200))
        {
            foreach (var row in chunk) row.ChildId = child;
            await call.RequestStream.WriteAsync(new ImportAssessmentsRequest { Rows = { chunk } });
        }
        await call.RequestStream.CompleteAsync();
        while (await call.ResponseStream.MoveNext(CancellationToken.None)) Assert.Equal(0, call.ResponseStream.Current.Rejected);
    }
}
