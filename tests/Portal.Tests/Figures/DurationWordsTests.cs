using CsWorkPerf.Portal.Pages.Assessments;

namespace CsWorkPerf.Portal.Tests.Figures;

public sealed class DurationWordsTests
{
    [Theory]
    [InlineData(true, 0, "0", "0")]
    [InlineData(true, 120, "120", "120")]
    [InlineData(true, 121, "over 120", "over_120")]
    [InlineData(false, 0, "–", null)]
    public void Of_Durations_SaysWhatTheyAre(bool has, int days, string words, string? cell) =>
        Assert.Equal((words, cell), (DurationWords.Of(has, days), DurationWords.Cell(has, days)?.ToString()));

    [Fact]
    public void Bands_EveryDuration_LieInOne() =>
        Assert.All(Enumerable.Range(0, DurationWords.Longest + 2), days => Assert.Single(DurationWords.Bands, band => days >= band.From && days <= band.To));
}
