using System.Globalization;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Indicators;
using CsWorkPerf.Reporting.Features.Totals;
using CsWorkPerf.Reporting.Tests.Support;

namespace CsWorkPerf.Reporting.Tests.Features.Indicators;

/// <summary>The bands of an open assessment around days 33, 34, 45 and 46, over every bank holiday of 2018 to 2026.</summary>
public sealed class AssessmentBandTests
{
    private static readonly HashSet<DateOnly> Holidays =
    [
        .. ("2017-12-25 2017-12-26 2018-01-01 2018-03-30 2018-04-02 2018-05-07 2018-05-28 2018-08-27 2018-12-25 2018-12-26 2019-01-01 2019-04-19 2019-04-22 2019-05-06 2019-05-27 2019-08-26 2019-12-25 2019-12-26 "
            + "2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28 2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28 "
            + "2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27 2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26 "
            + "2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26 2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26 "
            + "2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28").Split(' ').Select(day => Day(day))
    ];

    [Fact]
    public void Add_EveryStartBeforeABankHoliday_IsInTheBandOfItsWorkingDays()
    {
        var checkedDays = 0;
        foreach (var holiday in Holidays.Where(day => day.Year >= 2018 && day < new DateOnly(2026, 9, 1)))
            for (var start = holiday.AddDays(-70); start <= holiday.AddDays(1); start = start.AddDays(1))
            {
                var contributions = new List<Contribution>();
                AssessmentStock.Add(start, start, gone: null, new RowDimensions(), ReportingParts.Rules, contributions);
                var gone = 0;
                for (var day = start; gone <= 47; day = day.AddDays(1))
                {
                    if (day > start && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day)) gone++;
                    if (gone is < 32 or (> 35 and < 44)) continue;
                    var band = gone <= 33 ? "in_time" : gone <= 45 ? "becoming_overdue" : "overdue";
                    Assert.True(BandOn(contributions, day) == band, $"Started {start:yyyy-MM-dd}, {day:yyyy-MM-dd} is working day {gone}: {BandOn(contributions, day)}, not {band}.");
                    checkedDays++;
                }
            }
        Assert.True(checkedDays > 20_000);
    }

    [Theory]
    // Day 45 as the table of working days has it: before Easter, before Christmas, from a Saturday.
    [InlineData("2025-04-17", "2025-06-25", "2025-06-26")]
    [InlineData("2024-12-20", "2025-02-26", "2025-02-27")]
    [InlineData("2026-11-14", "2027-01-20", "2027-01-21")]
    public void Add_DayFortyFive_IsBecomingOverdueAndTheNextIsOverdue(string referred, string last, string next)
    {
        var contributions = new List<Contribution>();
        AssessmentStock.Add(Day(referred), Day(referred), gone: null, new RowDimensions(), ReportingParts.Rules, contributions);

        Assert.Equal("becoming_overdue", BandOn(contributions, Day(last)));
        Assert.Equal("overdue", BandOn(contributions, Day(next)));
    }

    [Fact]
    public void Add_StartedLongAfterTheReferral_IsOverdueFromTheStart()
    {
        var contributions = new List<Contribution>();
        AssessmentStock.Add(opened: Day("2026-06-01"), start: Day("2026-01-05"), gone: Day("2026-06-10"), new RowDimensions(), ReportingParts.Rules, contributions);

        Assert.Null(BandOn(contributions, Day("2026-05-31")));
        Assert.Equal("overdue", BandOn(contributions, Day("2026-06-01")));
        Assert.Null(BandOn(contributions, Day("2026-06-10")));
    }

    private static string? BandOn(List<Contribution> contributions, DateOnly day) =>
        contributions.Where(one => one.Day <= day).GroupBy(one => one.State).SingleOrDefault(band => band.Sum(one => one.Amount) != 0)?.Key;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
