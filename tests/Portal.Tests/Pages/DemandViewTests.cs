using System.Text;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Pages.Demand;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Line = CsWorkPerf.Contracts.Reporting.V1.DemandSources.Types.Line;
using Rate = CsWorkPerf.Contracts.Reporting.V1.DemandSources.Types.Rate;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>The figures of the demand pages, from answers made by hand.</summary>
public sealed class DemandViewTests
{
    private static readonly DirectoryNames Names = new([], []);
    private static readonly DemandBasis Basis = new() { AsOf = "2026-11-21", HistoryFrom = "2024-04-10" };

    private static DemandQuery Query(string contacts = "all", string? source = null, string? mode = null) =>
        new() { From = new(2026, 10, 1), To = new(2026, 11, 21), Contacts = contacts, Source = source, Mode = mode };

    private static IElement Drawn(Figure figure)
    {
        using var text = new StringWriter();
        figure.Write().WriteTo(text, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(text.ToString()).QuerySelector("figure")!;
    }

    private static string Title(IElement figure) => figure.QuerySelector(".app-chart__title")!.TextContent;

    private static IEnumerable<string> Rows(IElement figure) =>
        figure.QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent)));

    private static DemandMonths.Types.Comparison Months(long contacts, long? before, string from = "2026-10-01", string to = "2026-11-01", bool part = false)
    {
        var one = new DemandMonths.Types.Comparison { From = from, To = to, Contacts = contacts, Part = part };
        if (before is not { } known) return one;
        (one.YearBefore, one.Change) = (known, contacts - known);
        if (known > 0) one.ChangePercent = 100.0 * one.Change / known;
        return one;
    }

    [Theory]
    [InlineData("contacts", 2643L, 4205L, "Contacts fell from 4,205 to 2,643 (-37.1%)")]
    [InlineData("contacts", 4205L, 2643L, "Contacts rose from 2,643 to 4,205 (+59.1%)")]
    [InlineData("contacts", 17L, 16L, "Contacts rose from 16 to 17 (+6.3%)")]
    [InlineData("contacts", 15L, 16L, "Contacts fell from 16 to 15 (-6.3%)")]
    [InlineData("contacts not accepted", 12L, 12L, "Contacts not accepted stayed at 12")]
    [InlineData("contacts", 7L, 0L, "Contacts rose from 0 to 7")]
    [InlineData("contacts", 0L, 0L, "Contacts stayed at 0")]
    [InlineData("contacts", 1_234L, null, "1,234 contacts; no figure a year before: records start 10 Apr 2024")]
    [InlineData("contacts not accepted", 1L, null, "1 contact not accepted; no figure a year before: records start 10 Apr 2024")]
    public void Finding_OfAComparison_SaysWhichWayItWent(string noun, long contacts, long? before, string expected) =>
        Assert.Equal(expected, DemandWords.Finding(noun, Months(contacts, before), Basis.HistoryFrom));

    [Fact]
    public void Finding_NoRecords_SaysSo() => Assert.Equal("0 contacts; no figure a year before: there are no records yet", DemandWords.Finding("contacts", Months(0, null), ""));

    [Fact]
    public void Months_LastOneNotOver_NamesTheDaysItIsComparedBy()
    {
        var view = new MonthsView(Query(), new DemandMonths
        {
            Basis = Basis, All = Months(2_643, 4_205, "2026-10-01", "2026-11-22"), Months = { Months(2_000, 3_000), Months(643, 1_205, "2026-11-01", "2026-11-22", part: true) }
        }, Names, "?table=");

        var figure = Drawn(view.Months());

        Assert.Equal("Contacts fell from 4,205 to 2,643 (-37.1%)", Title(figure));
        Assert.Equal(
            [
                "Oct 2026 | 2,000 | 3,000 | -1,000 | -33.3%",
                "Nov 2026 (1 to 21 Nov) | 643 | 1,205 | -562 | -46.6%",
                "Whole period | 2,643 | 4,205 | -1,562 | -37.1%"
            ],
            Rows(figure));
        Assert.Equal(
            "1 Oct 2026 to 21 Nov 2026. Beside 1 Oct 2025 to 21 Nov 2025. Nov 2026 (1 to 21 Nov) is beside the same days: contacts fell from 1,205 to 643 (-46.6%).",
            figure.QuerySelector(".app-chart__note")!.TextContent);
        Assert.Equal("/demand/definitions#a-year-before", figure.QuerySelectorAll("a").Last().GetAttribute("href"));
    }

    [Fact]
    public void Months_MoreThanBarsCanShow_AreALine()
    {
        var many = new DemandMonths { Basis = Basis, All = Months(24, null) };
        many.Months.AddRange(Enumerable.Range(0, 24).Select(i => Months(1, null, new DateOnly(2024, 12, 1).AddMonths(i).ToString("yyyy-MM-dd"), new DateOnly(2025, 1, 1).AddMonths(i).ToString("yyyy-MM-dd"))));

        var figure = Drawn(new MonthsView(Query(), many, Names, "").Months());

        Assert.NotEmpty(figure.QuerySelectorAll("polyline.line"));
        Assert.Equal("Dec 2024 | 1 | No records | – | –", Rows(figure).First());
    }

    private static WeekView Week(params (int Weekday, int? Hour, long Contacts, long OutOfHours)[] cells)
    {
        var week = new WeekPattern { Basis = Basis, Days = { 7, 7, 7, 8, 8, 8, 7 } };
        foreach (var (weekday, hour, contacts, outOfHours) in cells)
        {
            var cell = new WeekPattern.Types.Cell { Weekday = weekday, Contacts = contacts, OutOfHours = outOfHours };
            if (hour is { } known) cell.Hour = known;
            week.Cells.Add(cell);
        }
        return new(Query(), week, Names, "?table=");
    }

    [Fact]
    public void Week_Hours_AreDrawnByWeekdayWithThoseWithoutATimeApart()
    {
        var view = Week((1, 10, 30, 0), (1, 22, 6, 6), (2, 10, 12, 0), (2, null, 5, 0), (6, 9, 2, 2));

        var hours = Drawn(view.Hours());

        Assert.Equal("Busiest: Mondays from 10:00 to 11:00", Title(hours));
        Assert.Equal("1 Oct 2026 to 21 Nov 2026. 5 have a day and no time, and are in the table only.", hours.QuerySelector(".app-chart__note")!.TextContent);
        Assert.Contains("10:00 to 11:00, Monday: 30", hours.QuerySelectorAll("rect.cell title").Select(each => each.TextContent));
        // From eight to six at least, and on to the last hour that has any: 8 to 22 is 15 hours.
        Assert.Equal(15 * 7, hours.QuerySelectorAll("rect.cell").Length);
        Assert.Equal("10:00 to 11:00 | 30 | 12 | 0 | 0 | 0 | 0 | 0 | 42", Rows(hours).ElementAt(2));
        Assert.Equal(["No time recorded | 0 | 5 | 0 | 0 | 0 | 0 | 0 | 5", "All | 36 | 17 | 0 | 0 | 0 | 2 | 0 | 55"], Rows(hours).TakeLast(2));

        var office = Drawn(view.OfficeHours());
        Assert.Equal("16.0% came out of hours", Title(office));
        Assert.Equal(["In office hours | 42 | 84.0%", "Out of hours | 8 | 16.0%", "No time recorded | 5 | –"], Rows(office));

        var days = Drawn(view.AverageDays());
        Assert.Equal("Mondays bring 5.14 contacts on average", Title(days));
        Assert.Equal("Monday | 36 | 7 | 5.14", Rows(days).First());
    }

    /// <summary>The lines of a CSV file as it is sent.</summary>
    private static async Task<IReadOnlyList<string>> WrittenAsync(CsvResult csv)
    {
        using var body = new MemoryStream();
        await csv.ExecuteResultAsync(new ActionContext { HttpContext = new DefaultHttpContext { Response = { Body = body } } });
        return Encoding.UTF8.GetString(body.ToArray()).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    [Fact]
    public async Task Week_HoursAsCsv_HaveEveryCellOfTheTable()
    {
        var csv = await WrittenAsync(Week((1, 10, 30, 0), (1, 22, 6, 6), (2, null, 5, 0)).Csv("hours"));

        // 8 to 22 is 15 hours, and those without a time.
        Assert.Equal(1 + (7 * 16), csv.Count);
        Assert.Equal(["Monday,8,0,0", "Monday,10,30,0", "Monday,22,6,6", "Monday,(none),0,", "Tuesday,(none),5,", "Sunday,22,0,0"],
            csv.Where(line => line is "Monday,8,0,0" or "Monday,10,30,0" or "Monday,22,6,6" or "Monday,(none),0," or "Tuesday,(none),5," or "Sunday,22,0,0"));
    }

    [Fact]
    public void Week_NoTimesAtAll_SaysSo()
    {
        var view = Week((3, null, 4, 0));

        Assert.Equal("No time is recorded of these contacts", Title(Drawn(view.Hours())));
        Assert.Equal("In and out of hours are not known", Title(Drawn(view.OfficeHours())));
        Assert.True(Week().Empty);
    }

    private static Rate Rated(long numerator, long denominator, string position = "", string absent = "")
    {
        var rate = new Rate { Numerator = numerator, Denominator = denominator, Position = position, AbsentReason = absent };
        if (absent.Length == 0) rate.Value = 100.0 * numerator / denominator;
        if (position is not ("" or "too_few")) (rate.Low95, rate.High95, rate.Low998, rate.High998) = (20.04, 30.06, 15, 35);
        return rate;
    }

    private static Line Of(string group, string source, Rate conversion, long undecided = 0) => new()
    {
        SourceGroup = group, Source = source, Contacts = conversion.Denominator + undecided, Undecided = undecided, Conversion = conversion, Nfa = Rated(1, 10, "inside"), Repeat = Rated(0, 0, "", "history")
    };

    private static DemandSources Sources(params Line[] lines) => new() { Basis = Basis, All = Of("", "", Rated(25, 100)), Lines = { lines } };

    [Fact]
    public void Sources_Rates_StandBesideTheExpectedRangeInTheOrderOfTheCodes()
    {
        var view = new SourcesView(Query(), Sources(Of("Schools", "", Rated(1, 50, "very_low")), Of("Health services", "", Rated(10, 40, "inside")), Of("Health services", "3A", Rated(2, 5, "too_few")),
            Of("Police", "", Rated(14, 20, "high"), undecided: 3), Of("(none)", "", Rated(0, 0, "", "denominator"))), Names, "?table=");

        var conversion = Drawn(view.OfRates().First());

        Assert.Equal("Conversion, 25.0% of all: Schools below, Police above the expected range", Title(conversion));
        Assert.Equal(
            [
                "Schools | 1 | 50 | 2.0% | 20.0% to 30.1% | Below (99.8%)",
                "Health services | 10 | 40 | 25.0% | 20.0% to 30.1% | Inside",
                "– 3A Health: GP | 2 | 5 | 40.0% | – | Too few to tell",
                "Police | 14 | 20 | 70.0% | 20.0% to 30.1% | Above (95%)",
                "Not recorded | 0 | 0 | none decided | – | –",
                "All sources | 25 | 100 | 25.0% | – | –"
            ],
            Rows(conversion));
        Assert.Equal("Repeat contacts: less than 12 months of records before", Title(Drawn(view.OfRates().Last())));
        Assert.Equal("No further action, 10.0% of all: no source group outside the expected range", Title(Drawn(view.OfRates().ElementAt(1))));
        Assert.Contains("Police | 23 | 3", Rows(Drawn(view.Contacts())));
    }

    [Theory]
    [InlineData("spread", "given chance and how much these groups usually differ: one that lies outside stands out.")]
    [InlineData("chance", "if chance alone made them differ. There are too few groups to tell how much they usually differ, so that with large numbers even a small difference lies outside.")]
    public void Sources_Rates_SayWhatItMeansToLieOutside(string limits, string words)
    {
        var police = Rated(14, 20, "high");
        police.Limits = limits;

        var conversion = Drawn(new SourcesView(Query(), Sources(Of("Police", "", police)), Names, "").OfRates().First());

        Assert.Equal(
            $"1 Oct 2026 to 21 Nov 2026. The band holds 95 of 100 source groups of that size, the line 998 of 1,000, {words} This is not a ranking.",
            conversion.QuerySelector(".app-chart__note")!.TextContent);
    }

    [Fact]
    public void Sources_NotAccepted_HaveNoConversion()
    {
        var sources = Sources(Of("Police", "", Rated(14, 20, "high")));
        foreach (var line in sources.Lines.Append(sources.All)) line.Conversion = null;

        Assert.Equal(["nfa", "repeat"], new SourcesView(Query("not_accepted"), sources, Names, "").OfRates().Select(figure => figure.Id));
    }

    private static SourceShares.Types.Share Share(string group, long contacts, long all, long? referrals = null, long allReferrals = 0)
    {
        var share = new SourceShares.Types.Share { From = "2026-10-01", To = "2026-11-01", SourceGroup = group, Contacts = contacts, AllContacts = all };
        if (referrals is { } known) (share.Referrals, share.AllReferrals) = (known, allReferrals);
        return share;
    }

    [Fact]
    public void Shares_OfThePolice_AreInTheTitleForTheMeaningThatIsCounted()
    {
        var shares = new SourceShares { Basis = Basis, Groups = { Share("Schools", 416, 543, 281, 443), Share("Police", 127, 543, 162, 443) }, Months = { Share("Police", 127, 543, 162, 443) } };
        var view = new SharesView(Query("not_accepted"), "Police", shares, Names, "");

        var months = Drawn(view.ByMonth());

        Assert.Equal("Police: 36.6% of referrals and 23.4% of contacts not accepted", Title(months));
        Assert.Equal(["Oct 2026 | 127 | 543 | 23.4% | 162 | 443 | 36.6%"], Rows(months));
        Assert.Equal("Nothing came from Housing", Title(Drawn(new SharesView(Query(), "Housing", shares, Names, "").ByMonth())));
    }

    [Fact]
    public void Shares_OfAMode_LeaveReferralsOutAndSayWhy()
    {
        var shares = new SourceShares { Basis = Basis, Groups = { Share("Police", 1, 4) }, Months = { Share("Police", 1, 4) } };

        var months = Drawn(new SharesView(Query(mode: "written"), "Police", shares, Names, "").ByMonth());

        Assert.Equal("Police: 25.0% of contacts", Title(months));
        Assert.Equal("1 Oct 2026 to 21 Nov 2026, Written. Referrals have no mode, and are left out.", months.QuerySelector(".app-chart__note")!.TextContent);
        Assert.Equal(["Oct 2026 | 1 | 4 | 25.0%"], Rows(months));
    }
}
