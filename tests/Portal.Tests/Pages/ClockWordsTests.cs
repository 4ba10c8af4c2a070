using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Pages.Assessments;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>What is said of the clock of an assessment.</summary>
public sealed class ClockWordsTests
{
    [Theory]
    [InlineData("2004-12-31", "Bank holidays before 2005 are not known here, so they count as working days.")]
    [InlineData("2005-01-01", "")]
    [InlineData("", "")]
    public void BeforeHolidays_AClockFromBeforeTheFirstYear_SaysThatTheyAreNotKnown(string start, string said) =>
        Assert.Equal(said, ClockWords.BeforeHolidays(new DueExplained { ClockStart = start, FirstYear = 2005 }));
}
