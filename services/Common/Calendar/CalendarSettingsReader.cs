using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Common.Calendar;

/// <summary>
/// Reads the section key by key instead of binding it, so that each fault can name its key, its value and what was expected.
/// </summary>
internal sealed class CalendarSettingsReader
{
    private static readonly string[] Keys = ["ClosureDays", "DayCount", "NonWorkingReceipt", "OfficeHours", "BankHolidaysFile"];

    private readonly List<string> _faults = [];

    /// <exception cref="OptionsValidationException">With every fault found.</exception>
    public static CalendarSettings Read(IConfigurationSection section)
    {
        var reader = new CalendarSettingsReader();
        reader.RefuseUnknown(section, Keys);
        var settings = new CalendarSettings
        {
            BankHolidays = reader.BankHolidays(section.GetSection("BankHolidaysFile")),
            ClosureDays = [.. reader.Entries(section, "ClosureDays").Select(reader.Day)],
            DayCount = reader.Choice<DayCount>(section.GetSection("DayCount")),
            NonWorkingReceipt = reader.Choice<NonWorkingReceipt>(section.GetSection("NonWorkingReceipt")),
            OfficeHours = [.. reader.Entries(section, "OfficeHours").Select(reader.Hours)],
        };
        foreach (var same in settings.OfficeHours.GroupBy(entry => entry.From).Where(same => same.Count() > 1 && reader._faults.Count == 0))
            reader._faults.Add($"{section.Path}:OfficeHours has more than one entry from {same.Key:yyyy-MM-dd}: expected one a day.");
        return reader._faults.Count == 0
            ? settings
            : throw new OptionsValidationException(section.Path, typeof(CalendarSettings), reader._faults);
    }

    private BankHolidays BankHolidays(IConfigurationSection file)
    {
        if (string.IsNullOrWhiteSpace(file.Value))
            return Calendar.BankHolidays.Own;
        try
        {
            return Calendar.BankHolidays.Own.With(GovUkBankHolidays.Read(file.Value));
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
        {
            _faults.Add($"{file.Path} is '{file.Value}': {fault.Message.TrimEnd('.')}.");
            return Calendar.BankHolidays.Own;
        }
    }

    private IEnumerable<IConfigurationSection> Entries(IConfigurationSection section, string key)
    {
        var list = section.GetSection(key);
        if (!string.IsNullOrWhiteSpace(list.Value))
            Expected(list, "a list");
        return list.GetChildren();
    }

    private OpeningTimes Hours(IConfigurationSection entry)
    {
        RefuseUnknown(entry, ["From", "Opens", "Closes"]);
        var hours = new OpeningTimes(Day(entry.GetSection("From")), Time(entry.GetSection("Opens")), Time(entry.GetSection("Closes")));
        if (hours.Closes <= hours.Opens && _faults.Count == 0)
            Expected(entry.GetSection("Closes"), $"a time after {hours.Opens:HH:mm}, when the office opens");
        return hours;
    }

    private DateOnly Day(IConfigurationSection key)
    {
        if (LocalMoment.TryParse(key.Value, out var day) && !day.HasTime)
            return day.Day;
        Expected(key, "a date such as 2026-12-28");
        return default;
    }

    private TimeOnly Time(IConfigurationSection key)
    {
        if (!TimeOnly.TryParseExact(key.Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            Expected(key, "a time such as 09:00");
        return time;
    }

    private T Choice<T>(IConfigurationSection key) where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(key.Value))
            return default;
        // By name only: Enum.Parse would take any number.
        var name = Enum.GetNames<T>().FirstOrDefault(name => name.Equals(key.Value, StringComparison.OrdinalIgnoreCase));
        if (name is not null)
            return Enum.Parse<T>(name);
        Expected(key, string.Join(" or ", Enum.GetNames<T>()));
        return default;
    }

    private void RefuseUnknown(IConfigurationSection section, string[] known)
    {
        foreach (var key in section.GetChildren().Where(key => !known.Contains(key.Key, StringComparer.OrdinalIgnoreCase)))
            _faults.Add($"{key.Path} is not a setting: expected {string.Join(", ", known)}.");
    }

    private void Expected(IConfigurationSection key, string what) =>
        _faults.Add(key.Value is null ? $"{key.Path} is missing: expected {what}." : $"{key.Path} is '{key.Value}': expected {what}.");
}
