using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Pages.Demand;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>Before and after a day: windows, and what is said of them.</summary>
public sealed class ChangeTests
{
    private static readonly DateOnly Day = new(2018, 4, 1), Over = new(2018, 12, 31);

    private static IReadOnlyList<ChangeWindow> Windows(DateOnly? history = null, DateOnly? lastDay = null) => ChangeWindow.Of(Day, 91, 91, lastDay ?? Over, history);

    private static WindowFigure Figure(FigureKind kind, Share sum, int workingDays = 64, double? squares = null, double? undecided = null, bool history = true, int window = 2) =>
        new(Windows()[window], kind, sum, squares, workingDays, undecided, history);

    [Fact]
    public void Windows_OnRecordAndOver_AreEqualAndWhole()
    {
        Assert.Equal(
            ["31 Dec 2016 to 31 Mar 2017", "1 Apr 2017 to 30 Jun 2017", "31 Dec 2017 to 31 Mar 2018", "1 Apr 2018 to 30 Jun 2018"],
            Windows().Select(window => window.Range));
        Assert.All(Windows(), window => Assert.Equal((91, null), (window.Days, window.Cut)));
    }

    [Fact]
    public void Windows_BeforeHistoryAndAfterToday_SayWhatIsLeftOut()
    {
        var windows = Windows(history: new(2018, 1, 10), lastDay: new(2018, 4, 30));

        Assert.Equal(("Before, a year earlier (31 Dec 2016 to 31 Mar 2017) has no whole day on record: there is nothing to compare.", true), (windows[0].Cut, windows[0].Empty));
        Assert.Equal("Before was to begin on 31 Dec 2017, but records begin on 10 Jan 2018. Only the 81 days from then are counted.", windows[2].Cut);
        Assert.Equal("After was to end on 30 Jun 2018, but 30 Apr 2018 was the last whole day. Only the 30 days up to it are counted.", windows[3].Cut);
    }

    [Fact]
    public void Windows_ChangeOfTheLeapDay_HaveAYearBefore() =>
        Assert.Equal(new DateOnly(2023, 2, 28), ChangeWindow.Of(new(2024, 2, 29), 7, 7, Over.AddYears(9), null)[1].From);

    [Theory]
    // As many whole weeks as have gone by, from 1 to 13.
    [InlineData("2026-11-21", 7)]
    [InlineData("2026-11-01", 14)]
    [InlineData("2026-01-01", 91)]
    [InlineData("2027-02-01", 7)]
    public void Complete_NoLengths_AreEqualWholeWeeks(string day, int days)
    {
        var query = new ChangeQuery { Day = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) };

        query.Complete(new(2026, 11, 21));

        Assert.Equal((days, days), (query.Before, query.After));
    }

    [Fact]
    public void Complete_OneLength_IsThatOfBoth()
    {
        var query = new ChangeQuery { Day = Day, After = 30 };

        query.Complete(new(2026, 11, 21));

        Assert.Equal((30, 30), (query.Before, query.After));
    }

    /// <summary>Norfolk: 4,205 contacts before, 2,643 after.</summary>
    [Fact]
    public void Words_FallingContacts_SayTheFallAndClaimNoMore()
    {
        var (before, after) = (Figure(FigureKind.Count, new(4205, 0)), Figure(FigureKind.Count, new(2643, 0), window: 3));

        var words = ChangeWords.Change("Contacts received", before, after, after.Less(before));

        Assert.Equal("Contacts received: 65.70 a working day (4,205 in 64) before, 41.30 a working day (2,643 in 64) after. "
            + "Changed by −37.1% (95% interval −40.1% to −34.0%) by working day: more than chance alone explains. What it came of, the figures do not say.", words);
        Assert.Equal("Contacts received: −37.1% after 1 Apr 2018", ChangeWords.Finding("Contacts received", Day, before, after, after.Less(before)));
    }

    /// <summary>By working day: as many contacts in twice the days are half as many.</summary>
    [Fact]
    public void Less_Counts_GoByWorkingDay() =>
        Assert.Equal("−50.0%", Figure(FigureKind.Count, new(400, 0), workingDays: 40).Less(Figure(FigureKind.Count, new(400, 0), workingDays: 20)).Difference);

    [Fact]
    public void Words_SharesThatCouldBeChance_SaySo()
    {
        var (before, after) = (Figure(FigureKind.Share, new(0, 29)), Figure(FigureKind.Share, new(5, 56)));

        var words = ChangeWords.Change("Conversion", before, after, after.Less(before));

        Assert.Equal("Conversion: 0.0% (0 of 29) before, 8.9% (5 of 56) after. Changed by +8.9 points (95% interval −3.8 to +19.3), which could be chance.", words);
        Assert.Equal("Conversion: no change beyond chance after 1 Apr 2018", ChangeWords.Finding("Conversion", Day, before, after, after.Less(before)));
    }

    /// <summary>100 contacts passed on once each by fifty, against twice: by hand 0.5, of which chance is 1.96 times 0.1124.</summary>
    [Fact]
    public void Less_MeansWithTheirSquares_HaveAnIntervalAndOthersNone()
    {
        var (before, after) = (Figure(FigureKind.Mean, new(50, 100), squares: 50), Figure(FigureKind.Mean, new(100, 100), squares: 200));

        Assert.Equal("+0.50 (95% interval +0.28 to +0.72)", after.Less(before).Words);
        Assert.Equal("–", after.Less(before with { Squares = null }).Words);
    }

    [Fact]
    public void Words_Stock_HasNoInterval()
    {
        // 91 days: 910 and 455 ends of days together.
        var (before, after) = (Figure(FigureKind.Stock, new(910, 0)), Figure(FigureKind.Stock, new(455, 0)));

        Assert.Equal("Open: 10.00 at the end of a day before, 5.00 at the end of a day after. No interval is given: what is open on one day is mostly what was open the day before.",
            ChangeWords.Change("Open", before, after, after.Less(before)));
    }

    [Fact]
    public void Words_NothingThere_SaysWhy()
    {
        var there = Figure(FigureKind.Share, new(1, 2));
        var none = new WindowFigure(Windows(history: new(2018, 6, 1))[2], FigureKind.Share, new(0, 0), null, 0, null, true);

        Assert.EndsWith("one of the windows has no whole day on record.", ChangeWords.Change("X", none, there, there.Less(none)), StringComparison.Ordinal);
        Assert.EndsWith("one of the windows has no rows.", ChangeWords.Change("X", Figure(FigureKind.Share, new(0, 0)), there, Comparison.None), StringComparison.Ordinal);
        Assert.Contains("the 12 months before a window are not all on record", ChangeWords.YearBefore(Figure(FigureKind.Share, new(1, 2), history: false), there, Comparison.None), StringComparison.Ordinal);
        Assert.StartsWith("Season is not accounted for, and", ChangeWords.YearBefore(none, there, Comparison.None), StringComparison.Ordinal);
    }

    /// <summary>April 2018 from Sunday the 1st: weeks are counted from it, three days before the first whole one are left out.</summary>
    [Fact]
    public void Weeks_CountedFromTheDay_AreWholeAndOnOneSide()
    {
        var days = Enumerable.Range(0, 29).Select(i => new Contracts.Reporting.V1.Point
        {
            PeriodStart = Day.AddDays(i - 17).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Numerator = i < 17 ? 2 : 1, WorkingDays = i % 7 is 0 or 6 ? 0 : 1,
        }).ToList();

        var weeks = ChangeWeek.Of(Day, FigureKind.Count, points => Share.Of(points), days);

        Assert.Equal(
            [("2018-03-18", false, 14.0), ("2018-03-25", false, 14.0), ("2018-04-01", true, 7.0)],
            weeks.Select(week => (week.Figure.Window.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), week.After, week.Figure.Sum.Numerator)));
        // 14 in five working days.
        Assert.Equal(2.8, weeks[0].Figure.Value);
    }

    [Fact]
    public void WeeksFigure_AfterBelow_SaysHowMany()
    {
        var query = new ChangeQuery { Figure = "contacts.received", Day = Day, Before = 91, After = 91 };
        WindowFigure[] figures = [.. Enumerable.Range(0, 4).Select(window => Figure(FigureKind.Share, new(30, 100), window: window))];
        ChangeWeek Week(double share, bool after) => new(Figure(FigureKind.Share, new(share, 100)), after);

        var view = new ChangeView(query, "Conversion", figures, [Week(20, false), Week(40, false), Week(31, true), Week(29, true), Week(30, true)], "", Over, "");

        Assert.Equal("1 of 3 weeks after were above the figure before", view.Weeks()!.Finding);
        Assert.Null(new ChangeView(query, "Conversion", figures, [Week(31, true)], "", Over, "").Weeks());
    }

    [Fact]
    public void Sentences_ContactsWithoutOutcome_AreSaidToBeTooRecent()
    {
        var query = new ChangeQuery { Figure = "contacts.conversion", Day = Day, Before = 91, After = 91 };
        WindowFigure[] figures = [.. Enumerable.Range(0, 4).Select(window => Figure(FigureKind.Share, new(30, 100), undecided: window == 3 ? 12 : 0, window: window))];

        var view = new ChangeView(query, "Conversion", figures, [], "", Over, "");

        Assert.Contains("12 contacts of the two windows (0 before, 12 after) are too recent to tell: no outcome yet, and in neither figure, which can still move.", view.Sentences);
    }
}
