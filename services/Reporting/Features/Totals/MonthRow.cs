using System.Globalization;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>The totals of a series in a place for a month, day by day.</summary>
/// <param name="Series">The series' number.</param>
/// <param name="Month">The month's number, see <see cref="Months"/>.</param>
/// <param name="Place">The place's number, or <see cref="Everywhere"/>.</param>
/// <param name="Days">31 amounts; the first is that of the 1st.</param>
public readonly record struct MonthRow(int Series, int Month, int Place, long[] Days)
{
    public const int MostDays = 31;

    /// <summary>The number that all places have together: what is asked of the whole council is one row for each month.</summary>
    public const int Everywhere = 0;

    // A space, two digits, a colon, and a sign with 19 digits.
    private const int LongestDay = 24;

    public long Amount => Days.Sum();

    public bool IsZero => !Array.Exists(Days, amount => amount != 0);

    /// <summary>Days with their amounts, as they are stored: <c>3:2 17:-1</c>. Days without an amount are left out.</summary>
    public string DaysText()
    {
        Span<char> text = stackalloc char[MostDays * LongestDay];
        var length = 0;
        for (var i = 0; i < MostDays; i++)
        {
            if (Days[i] == 0) continue;
            if (length > 0) text[length++] = ' ';
            Append(text, ref length, i + 1);
            text[length++] = ':';
            Append(text, ref length, Days[i]);
        }
        return new string(text[..length]);

        static void Append(Span<char> text, ref int length, long number)
        {
            number.TryFormat(text[length..], out var written, provider: CultureInfo.InvariantCulture);
            length += written;
        }
    }

    /// <summary>The rows of all places together, of the rows of each place; what cancels out is left out.</summary>
    public static IEnumerable<MonthRow> AllPlaces(IEnumerable<MonthRow> rows)
    {
        var sums = new Dictionary<(int, int), MonthRow>();
        foreach (var row in rows)
        {
            if (!sums.TryGetValue((row.Series, row.Month), out var sum))
                sums.Add((row.Series, row.Month), sum = row with { Place = Everywhere, Days = new long[MostDays] });
            for (var i = 0; i < MostDays; i++) sum.Days[i] += row.Days[i];
        }
        return sums.Values.Where(row => !row.IsZero);
    }

    /// <summary>Adds stored days to amounts by day.</summary>
    public static void Add(string? daysText, long[] days)
    {
        foreach (var (day, amount) in NumberedAmounts.Read(daysText)) days[day - 1] += amount;
    }
}
