using System.Globalization;
using Microsoft.Playwright;

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>Figures of today as the pages of the indicators show them.</summary>
internal static class PageFigures
{
    private static string Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).DateTime)
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Numerator and denominator of today; the numerator alone of a count.</summary>
    /// <param name="page">Somebody who may open the indicators.</param>
    /// <param name="indicator">Id.</param>
    /// <param name="only">What narrows it, such as <c>only=source&amp;value=7</c>.</param>
    public static async Task<(int Num, int Den)> OfTodayAsync(IPage page, string indicator, string only = "")
    {
        await page.GotoAsync($"/indicators/{indicator}?from={Today}&to={Today}&grain=total&{only}");
        var cells = await page.Locator("#indicator tbody td").AllTextContentsAsync();
        return (Number(cells[0]), cells.Count > 1 ? Number(cells[1]) : 0);
    }

    private static int Number(string cell) => int.TryParse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
