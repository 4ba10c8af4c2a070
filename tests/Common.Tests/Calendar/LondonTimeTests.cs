using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Common.Tests.Calendar;

public sealed class LondonTimeTests
{
    [Theory]
    [InlineData("2026-01-15", "2026-01-15T00:00:00Z")]
    [InlineData("2026-07-15", "2026-07-14T23:00:00Z")]
    [InlineData("2026-03-29", "2026-03-29T00:00:00Z")]
    [InlineData("2026-03-30", "2026-03-29T23:00:00Z")]
    [InlineData("2026-10-25", "2026-10-24T23:00:00Z")]
    [InlineData("2026-10-26", "2026-10-26T00:00:00Z")]
    [InlineData("0001-01-01", "0001-01-01T00:01:00Z")]
    public void StartOf_SummerWinterAndTheDaysOfChange_IsMidnightInLondon(string day, string instant) => Assert.Equal(
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture),
        LondonTime.StartOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
}
