using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Features.Demand;
using CsWorkPerf.Reporting.Tests.Support;
using static CsWorkPerf.Reporting.Tests.Support.DemandCalls;

namespace CsWorkPerf.Reporting.Tests.Features.Demand;

/// <summary>Contacts by month beside a year before; records begin on 10 April 2024 and today is 21 November 2026.</summary>
public sealed class DemandMonthsTests : IAsyncLifetime
{
    private ReportingHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await ReportingHost.StartAsync();
        string[] days = ["2024-04-10", "2024-05-05", "2024-05-31", "2025-04-20", "2025-05-07", "2025-11-10", "2025-11-10", "2025-11-21", "2025-11-25", "2026-11-02", "2026-11-21"];
        await _host.PublishAsync(days.Select((day, i) => Rows.Contact(i + 1, day + "T10:00", i == 10 ? "referral_strategy" : "nfa", day)));
        await _host.CaughtUpAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<DemandMonths> MonthsAsync(string from, string to, string contacts = "") =>
        await _host.Demand.GetDemandMonthsAsync(new() { Filter = Filter(from, to, contacts) }, _host.As(Roles.Manager));

    [Fact]
    public async Task GetDemandMonths_WholeMonths_AreBesideTheSameAYearBefore()
    {
        var months = await MonthsAsync("2025-04-01", "2025-07-01");

        Assert.Equal(
            [
                // April 2024 is not all in the records.
                "2025-04-01..2025-05-01 1 no history",
                "2025-05-01..2025-06-01 1/2 -1 -50%",
                // Never 0%, never NaN.
                "2025-06-01..2025-07-01 0/0 0 no denominator"
            ],
            months.Months.Select(month => month.Text()));
        Assert.Equal("2025-04-01..2025-07-01 2 no history", months.All.Text());
        Assert.Equal("2024-04-10", months.Basis.HistoryFrom);
    }

    [Fact]
    public async Task GetDemandMonths_MonthThatIsNotOver_IsBesideTheSameDaysAYearBefore()
    {
        var months = await MonthsAsync("2026-10-01", "2027-01-01");

        // The one of 25 November 2025 is not counted; December has not begun.
        Assert.Equal(["2026-10-01..2026-11-01 0/0 0 no denominator", "2026-11-01..2026-11-22 2/3 -1 -33.3% part"], months.Months.Select(month => month.Text()));
        Assert.Equal("2026-10-01..2026-11-22 2/3 -1 -33.3%", months.All.Text());
    }

    [Fact]
    public async Task GetDemandMonths_RangeWithinAMonth_IsPartOfIt() =>
        Assert.Equal(["2025-11-11..2025-11-22 1/0 +1 no denominator part"], (await MonthsAsync("2025-11-11", "2025-11-22")).Months.Select(month => month.Text()));

    [Fact]
    public async Task GetDemandMonths_MonthsBeforeTheRecords_AreLeftOut() =>
        Assert.Equal(["2024-04-01..2024-05-01 1 no history", "2024-05-01..2024-06-01 2 no history"], (await MonthsAsync("1900-01-01", "2024-06-01")).Months.Select(month => month.Text()));

    [Fact]
    public async Task GetDemandMonths_NotAccepted_LeavesReferralsOut() =>
        Assert.Equal(["2026-11-01..2026-11-22 1/3 -2 -66.7% part"], (await MonthsAsync("2026-11-01", "2026-12-01", "not_accepted")).Months.Select(month => month.Text()));

    [Theory]
    [InlineData("2025-02-01", "2025-03-01", "2024-02-01", "2024-03-01")]
    [InlineData("2028-02-01", "2028-03-01", "2027-02-01", "2027-03-01")]
    // Up to 28 February, beside up to 28 February.
    [InlineData("2028-02-01", "2028-02-29", "2027-02-01", "2027-03-01")]
    [InlineData("2028-02-29", "2028-03-01", "2027-02-28", "2027-03-01")]
    [InlineData("2026-11-01", "2026-11-22", "2025-11-01", "2025-11-22")]
    public void YearBefore_OfDays_IsTheSameDaysOrTheSameWholeMonths(string from, string to, string fromBefore, string toBefore) =>
        Assert.Equal(new Days(Day(fromBefore), Day(toBefore)), new Days(Day(from), Day(to)).YearBefore);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
