using System.Globalization;

namespace CsWorkPerf.Common.Calendar;

/// <summary>
/// Bank holidays as facts, typed in and never worked out at run time, since moved and extra days follow decisions, not rules.
/// 2012-2028 are the list of gov.uk/bank-holidays (Open Government Licence). 2005-2011 follow the Banking and Financial Dealings
/// Act 1971, schedule 1, with the yearly holidays by proclamation, their customary substitutes and the royal wedding of 2011;
/// 2029-2030 the same rules, before publication.
/// </summary>
internal static class BankHolidayTable
{
    public static readonly int[] ProvisionalYears = [2029, 2030];

    // The day observed: a substitute where the day itself fell on a weekend.
    private static readonly (int Year, string NewYear, string GoodFriday, string EasterMonday, string EarlyMay,
        string Spring, string Summer, string Christmas, string Boxing)[] Years =
    [
        (2005, "01-03", "03-25", "03-28", "05-02", "05-30", "08-29", "12-27", "12-26"),
        (2006, "01-02", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"),
        (2007, "01-01", "04-06", "04-09", "05-07", "05-28", "08-27", "12-25", "12-26"),
        (2008, "01-01", "03-21", "03-24", "05-05", "05-26", "08-25", "12-25", "12-26"),
        (2009, "01-01", "04-10", "04-13", "05-04", "05-25", "08-31", "12-25", "12-28"),
        (2010, "01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28"),
        (2011, "01-03", "04-22", "04-25", "05-02", "05-30", "08-29", "12-27", "12-26"),
        (2012, "01-02", "04-06", "04-09", "05-07", "06-04", "08-27", "12-25", "12-26"),
        (2013, "01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"),
        (2014, "01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"),
        (2015, "01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"),
        (2016, "01-01", "03-25", "03-28", "05-02", "05-30", "08-29", "12-27", "12-26"),
        (2017, "01-02", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"),
        (2018, "01-01", "03-30", "04-02", "05-07", "05-28", "08-27", "12-25", "12-26"),
        (2019, "01-01", "04-19", "04-22", "05-06", "05-27", "08-26", "12-25", "12-26"),
        (2020, "01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28"),
        (2021, "01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28"),
        (2022, "01-03", "04-15", "04-18", "05-02", "06-02", "08-29", "12-27", "12-26"),
        (2023, "01-02", "04-07", "04-10", "05-01", "05-29", "08-28", "12-25", "12-26"),
        (2024, "01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"),
        (2025, "01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"),
        (2026, "01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"),
        (2027, "01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"),
        (2028, "01-03", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"),
        (2029, "01-01", "03-30", "04-02", "05-07", "05-28", "08-27", "12-25", "12-26"),
        (2030, "01-01", "04-19", "04-22", "05-06", "05-27", "08-26", "12-25", "12-26"),
    ];

    private static readonly (string Day, string Name)[] OneOffs =
    [
        ("2011-04-29", "Royal wedding"),
        ("2012-06-05", "Queen's Diamond Jubilee"),
        ("2022-06-03", "Platinum Jubilee bank holiday"),
        ("2022-09-19", "State funeral of Queen Elizabeth II"),
        ("2023-05-08", "Coronation of King Charles III"),
    ];

    public static IEnumerable<NamedDay> Days => Years.SelectMany(OfYear)
        .Concat(OneOffs.Select(oneOff => new NamedDay(Read(oneOff.Day), oneOff.Name)));

    private static IEnumerable<NamedDay> OfYear(
        (int Year, string NewYear, string GoodFriday, string EasterMonday, string EarlyMay,
            string Spring, string Summer, string Christmas, string Boxing) row) =>
    [
        Fixed(row.Year, row.NewYear, "01-01", "New Year's Day"),
        new(On(row.Year, row.GoodFriday), "Good Friday"),
        new(On(row.Year, row.EasterMonday), "Easter Monday"),
        new(On(row.Year, row.EarlyMay), "Early May bank holiday"),
        new(On(row.Year, row.Spring), "Spring bank holiday"),
        new(On(row.Year, row.Summer), "Summer bank holiday"),
        Fixed(row.Year, row.Christmas, "12-25", "Christmas Day"),
        Fixed(row.Year, row.Boxing, "12-26", "Boxing Day"),
    ];

    private static NamedDay Fixed(int year, string observed, string itself, string name) =>
        new(On(year, observed), observed == itself ? name : $"{name} (substitute day)");

    private static DateOnly On(int year, string monthAndDay) => Read($"{year}-{monthAndDay}");

    private static DateOnly Read(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
