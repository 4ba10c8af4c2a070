namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>Months by number: year * 12 + month - 1.</summary>
internal static class Months
{
    public static int NumberOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    public static DateOnly FirstDay(int month) => new(month / 12, (month % 12) + 1, 1);
}
