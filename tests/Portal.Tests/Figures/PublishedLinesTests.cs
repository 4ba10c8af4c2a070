using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Pages.Assessments;
using Year = CsWorkPerf.Contracts.Reporting.V1.PublishedTimeliness.Types.Year;

namespace CsWorkPerf.Portal.Tests.Figures;

public sealed class PublishedLinesTests
{
    private static readonly PublishedTimeliness Norfolk = new()
    {
        Council = "926", CouncilName = "Norfolk", Region = "East of England",
        Years =
        {
            new Year { YearEnding = 2023, England = 82.5, Region = 84.7, NeighboursMean = 83, NeighboursMedian = 84 },
            new Year { YearEnding = 2024, England = 84.5, Region = 87.3, NeighboursMean = 85.9, NeighboursMedian = 86.2 },
            new Year { YearEnding = 2025, England = 85.7 },
        },
    };

    /// <summary>The year runs from April; the newest published stands for what comes after, and nothing for what came before.</summary>
    [Theory]
    [InlineData("2022-03-01", "– – –")]
    [InlineData("2022-04-01", "82.5% 84.7% 83.0%")]
    [InlineData("2023-03-01", "82.5% 84.7% 83.0%")]
    [InlineData("2024-03-01", "84.5% 87.3% 85.9%")]
    [InlineData("2024-04-01", "85.7% 87.3% 85.9%")]
    [InlineData("2026-11-01", "85.7% 87.3% 85.9%")]
    public void At_APeriod_IsOfTheYearInWhichItBegins(string start, string values) =>
        Assert.Equal(values, string.Join(' ', new PublishedLines(Norfolk, median: false).At(start).Select(value => Unit.Percent.Words(value))));

    [Fact]
    public void At_MedianChosen_IsShownAndSaid()
    {
        var lines = new PublishedLines(Norfolk, median: true);

        Assert.Equal(86.2, lines.At("2026-11-01")[2]);
        Assert.Contains("the median of the ten statistical neighbours of Norfolk", lines.Note(), StringComparison.Ordinal);
        Assert.Contains("England to 2024-25; East of England and Neighbours to 2023-24", lines.Note(), StringComparison.Ordinal);
        Assert.Equal("neighbours_median_percent", lines.Columns[2]);
    }

    [Fact]
    public void Names_WithoutACouncil_AreEnglandAlone()
    {
        var lines = new PublishedLines(new() { Years = { Norfolk.Years } }, median: false);

        Assert.Equal(["England"], lines.Names);
        Assert.Contains("No council is chosen", lines.Note(), StringComparison.Ordinal);
    }
}
