using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Common.Calendar;

/// <summary>The configuration section <c>Calendar</c>, read and checked: what a council decides about counting days.</summary>
public sealed record CalendarSettings
{
    public const string Section = "Calendar";

    internal const string BankHolidaysFileKey = $"{Section}:BankHolidaysFile";

    /// <summary>The product's table, or that with the years of <c>Calendar:BankHolidaysFile</c> in it.</summary>
    public BankHolidays BankHolidays { get; init; } = BankHolidays.Own;

    /// <summary><c>Calendar:ClosureDays</c>: days on which the council is closed that are not bank holidays.</summary>
    public IReadOnlyList<DateOnly> ClosureDays { get; init; } = [];

    public DayCount DayCount { get; init; }

    public NonWorkingReceipt NonWorkingReceipt { get; init; }

    /// <summary><c>Calendar:OfficeHours</c>, dated; before the first of them 09:00 to 17:00.</summary>
    public IReadOnlyList<OpeningTimes> OfficeHours { get; init; } = [];

    /// <exception cref="OptionsValidationException">A setting is wrong; the message names each key, its value and the rule.</exception>
    public static CalendarSettings Read(IConfiguration configuration) =>
        CalendarSettingsReader.Read(configuration.GetSection(Section));

    /// <summary>
    /// The same for settings under which every day and moment counts the same, and different otherwise: a hash, stable between
    /// runs and versions.
    /// </summary>
    public string Fingerprint()
    {
        var skipped = WorkingDayCalendar.From(this).NonWorkingWeekdays.Select(weekday => Text(weekday.Day));
        var hours = OfficeHours.Prepend(OpeningTimes.Default).OrderBy(entry => entry.From)
            .SelectMany(entry => new[] { Text(entry.From), Text(entry.Opens), Text(entry.Closes) });
        var text = string.Join('\n', [$"{DayCount}", $"{NonWorkingReceipt}", .. skipped, "hours", .. hours]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string Text(IFormattable value) => value.ToString("O", CultureInfo.InvariantCulture);
}
