using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Common.Tests.Calendar;

public sealed class PeriodsTests
{
    [Theory]
    [InlineData(PeriodKind.Day, "2026-02-28", "2026-02-28", "2026-03-01")]
    [InlineData(PeriodKind.Week, "2026-03-02", "2026-03-02", "2026-03-09")]
    [InlineData(PeriodKind.Week, "2026-03-08", "2026-03-02", "2026-03-09")]
    [InlineData(PeriodKind.Week, "2026-01-01", "2025-12-29", "2026-01-05")]
    [InlineData(PeriodKind.Month, "2024-02-29", "2024-02-01", "2024-03-01")]
    [InlineData(PeriodKind.Month, "2026-12-31", "2026-12-01", "2027-01-01")]
    [InlineData(PeriodKind.Quarter, "2026-03-31", "2026-01-01", "2026-04-01")]
    [InlineData(PeriodKind.Quarter, "2026-04-01", "2026-04-01", "2026-07-01")]
    [InlineData(PeriodKind.Quarter, "2026-12-31", "2026-10-01", "2027-01-01")]
    [InlineData(PeriodKind.Year, "2026-03-31", "2025-04-01", "2026-04-01")]
    [InlineData(PeriodKind.Year, "2026-04-01", "2026-04-01", "2027-04-01")]
    public void StartOf_Day_IsItsPeriodAndNextFollows(PeriodKind kind, string day, string start, string next)
    {
        Assert.Equal(DateOnly.Parse(start, null), Periods.StartOf(kind, DateOnly.Parse(day, null)));
        Assert.Equal(DateOnly.Parse(next, null), Periods.Next(kind, DateOnly.Parse(day, null)));
    }

    [Theory]
    [InlineData("2024-02-29", "2023-02-28")]
    [InlineData("2025-02-28", "2024-02-28")]
    [InlineData("2025-03-01", "2024-03-01")]
    public void YearBefore_Day_IsTheSameDayOrThe28th(string day, string before) =>
        Assert.Equal(DateOnly.Parse(before, null), Periods.YearBefore(DateOnly.Parse(day, null)));
}
