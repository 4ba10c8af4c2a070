using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Figures;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class PeriodWordsTests
{
    /// <summary>On Wednesday 20 May 2026.</summary>
    [Theory]
    [InlineData(Grain.Day, "2026-04-19", "2026-05-19")]
    [InlineData(Grain.Week, "2026-02-16", "2026-05-17")]
    [InlineData(Grain.Month, "2025-05-01", "2026-04-30")]
    [InlineData(Grain.Quarter, "2024-04-01", "2026-03-31")]
    [InlineData(Grain.Year, "2023-04-01", "2026-03-31")]
    public void Whole_OfAGrain_EndsWithTheLastWholePeriod(Grain grain, string from, string to)
    {
        var whole = PeriodWords.Whole(grain, new DateOnly(2026, 5, 20));

        Assert.Equal((from, to), (whole.From.Text(), whole.To.Text()));
    }

    [Theory]
    [InlineData(Grain.Week, "2026-02-23")]
    [InlineData(Grain.Month, "2025-06-01")]
    [InlineData(Grain.Quarter, "2024-07-01")]
    [InlineData(Grain.Year, "2024-04-01")]
    public void ToDate_OfAGrain_EndsWithToday(Grain grain, string from) =>
        Assert.Equal((from, "2026-05-20"), (PeriodWords.ToDate(grain, new DateOnly(2026, 5, 20)).From.Text(), PeriodWords.ToDate(grain, new DateOnly(2026, 5, 20)).To.Text()));

    [Theory]
    [InlineData("2026-05-20", "May 2026 (part)")]
    [InlineData("2026-05-31", "May 2026")]
    public void Of_RangeThatEndsBeforeThePeriod_SaysPart(string to, string name) =>
        Assert.Equal(name, PeriodWords.Of("2026-05-01", Grain.Month, DateOnly.Parse(to, null)));

    [Fact]
    public void Of_QuarterAndYear_CountFromApril() =>
        Assert.Equal(("Q4 2025-26", "2025-26"), (PeriodWords.Of("2026-01-01", Grain.Quarter), PeriodWords.Of("2025-04-01", Grain.Year)));

    [Theory]
    [InlineData("2026-05-01", Grain.Month, "2026-12-31", "2026-05-31")]
    [InlineData("2026-05-13", Grain.Month, "2026-12-31", "2026-05-31")]
    [InlineData("2026-05-01", Grain.Month, "2026-05-20", "2026-05-20")]
    [InlineData("2026-05-18", Grain.Week, "2026-12-31", "2026-05-24")]
    [InlineData("2026-04-01", Grain.Year, "2030-12-31", "2027-03-31")]
    [InlineData("2026-05-18", Grain.Total, "2026-12-31", "2026-12-31")]
    public void Days_OfAPeriod_EndWithItOrWithTheRange(string start, Grain grain, string to, string last) =>
        Assert.Equal((DateOnly.Parse(start, null), DateOnly.Parse(last, null)), PeriodWords.Days(start, grain, DateOnly.Parse(to, null)));
}
