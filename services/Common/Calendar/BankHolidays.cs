using System.Globalization;

namespace CsWorkPerf.Common.Calendar;

/// <summary>
/// The bank holidays of England and Wales, whole years of them, with the one-off days and the substitutes. A year is provisional
/// while it is only what the rules give and no list has been published for it.
/// </summary>
public sealed class BankHolidays
{
    /// <summary>England and Wales have eight bank holidays in every year, and more in some.</summary>
    internal const int FewestInYear = 8;

    private readonly HashSet<int> _provisionalYears;

    internal BankHolidays(IEnumerable<NamedDay> days, IEnumerable<int> provisionalYears)
    {
        Days = [.. days.OrderBy(holiday => holiday.Day)];
        FirstYear = Days[0].Day.Year;
        LastYear = Days[^1].Day.Year;
        _provisionalYears = [.. provisionalYears];
    }

    /// <summary>The product's own table: 2005 to 2030, of which 2029 and 2030 are provisional.</summary>
    public static BankHolidays Own { get; } = new(BankHolidayTable.Days, BankHolidayTable.ProvisionalYears);

    /// <summary>In order of time, no day twice.</summary>
    public IReadOnlyList<NamedDay> Days { get; }

    public int FirstYear { get; }

    public int LastYear { get; }

    public bool Covers(int year) => year >= FirstYear && year <= LastYear;

    public bool IsProvisional(int year) => _provisionalYears.Contains(year);

    /// <summary>This table with the years that a published list covers taken from the list instead.</summary>
    /// <param name="published">Whole years.</param>
    /// <exception cref="InvalidDataException">A year between the table and the list is in neither.</exception>
    public BankHolidays With(IReadOnlyList<NamedDay> published)
    {
        var years = published.Select(holiday => holiday.Day.Year).ToHashSet();
        for (var year = Math.Min(FirstYear, years.Min()); year < Math.Max(LastYear, years.Max()); year++)
        {
            if (!Covers(year) && !years.Contains(year))
                throw new InvalidDataException($"the list begins in {years.Min()} and has nothing for {year}, nor has the table in use");
        }
        return new BankHolidays(
            Days.Where(holiday => !years.Contains(holiday.Day.Year)).Concat(published),
            _provisionalYears.Except(years));
    }

    /// <summary>
    /// What an administrator should be told today, or null: from a year before the table's end that it ends, before that from
    /// the start of a provisional year that it is provisional.
    /// </summary>
    public string? Warning(DateOnly today)
    {
        var end = new DateOnly(LastYear, 12, 31);
        if (today < end.AddYears(-1) && !IsProvisional(today.Year))
            return null;
        var what = today >= end.AddYears(-1)
            ? $"The bank holidays known end on {end:yyyy-MM-dd}; after that every weekday counts as a working day."
            : $"The bank holidays of {today.Year} are provisional: worked out from the rules before the list was published.";
        return string.Create(CultureInfo.InvariantCulture,
            $"{what} Save https://www.gov.uk/bank-holidays.json and name the file in the setting {CalendarSettings.BankHolidaysFileKey}.");
    }
}
