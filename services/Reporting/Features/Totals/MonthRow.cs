using System.Globalization;
using System.Text;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>The totals of a series in a place for a month, day by day.</summary>
/// <param name="Series">The series' number.</param>
/// <param name="Month">The month's number, see <see cref="Months"/>.</param>
/// <param name="Place">The place's number.</param>
/// <param name="Days">31 amounts; the first is that of the 1st.</param>
public readonly record struct MonthRow(int Series, int Month, int Place, long[] Days)
{
    public const int MostDays = 31;

    public long Amount => Days.Sum();

    public bool IsZero => !Array.Exists(Days, amount => amount != 0);

    /// <summary>Days with their amounts, as they are stored: <c>3:2 17:-1</c>. Days without an amount are left out.</summary>
    public string DaysText()
    {
        var text = new StringBuilder();
        for (var i = 0; i < MostDays; i++)
            if (Days[i] != 0) text.Append(text.Length > 0 ? " " : "").Append(CultureInfo.InvariantCulture, $"{i + 1}:{Days[i]}");
        return text.ToString();
    }

    /// <summary>Adds stored days to amounts by day.</summary>
    public static void Add(ReadOnlySpan<char> daysText, long[] days)
    {
        foreach (var range in daysText.Split(' '))
        {
            var one = daysText[range];
            if (one.IsEmpty) continue;
            var colon = one.IndexOf(':');
            days[int.Parse(one[..colon], CultureInfo.InvariantCulture) - 1] += long.Parse(one[(colon + 1)..], CultureInfo.InvariantCulture);
        }
    }
}
