using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Intake.Features.Hours;

/// <summary>Reads the setting <c>Intake:OpeningHours</c> key by key, so that a fault names its key, its value and the rule.</summary>
public static class OpeningHoursReader
{
    private const string Section = "Intake:OpeningHours", Weekdays = "Weekdays", BankHolidays = "BankHolidays", From = "From";
    private static readonly DayOfWeek[] Week = Enum.GetValues<DayOfWeek>();
    private static readonly string[] Keys = [From, Weekdays, .. Week.Select(day => $"{day}"), BankHolidays];

    /// <exception cref="BadSetting">A row is wrong; the message names its key.</exception>
    public static IReadOnlyList<HoursRow> Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (!string.IsNullOrWhiteSpace(section.Value)) throw Wrong(section, "it must be a list of rows, such as Intake:OpeningHours:0:From");
        List<HoursRow> rows = [.. section.GetChildren().Select(Row)];
        if (rows.GroupBy(row => row.From).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new BadSetting($"Setting {Section} has more than one row from {twice.Key.Text()}; there must be one for a day.");
        return rows;
    }

    private static HoursRow Row(IConfigurationSection row)
    {
        if (row.GetChildren().FirstOrDefault(key => !Keys.Contains(key.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new BadSetting($"Setting {unknown.Path} is not known; there are {string.Join(", ", Keys)}.");
        var weekdays = Times(row.GetSection(Weekdays));
        return new HoursRow(
            Day(row.GetSection(From)),
            [.. Week.Select(day => Times(row.GetSection($"{day}")) ?? (day is DayOfWeek.Saturday or DayOfWeek.Sunday ? null : weekdays) ?? [])],
            Times(row.GetSection(BankHolidays)) ?? []);
    }

    private static DateOnly Day(IConfigurationSection key) =>
        LocalMoment.TryParse(key.Value, out var day) && !day.HasTime ? day.Day : throw Wrong(key, "it must be the first day on which the row holds, such as 2026-04-01");

    /// <summary>Null where the key is not given.</summary>
    private static IReadOnlyList<OpenTime>? Times(IConfigurationSection key) =>
        key.Value is null && !key.GetChildren().Any() ? null
        : OpenTime.TryReadDay(key.Value ?? "", out var times) ? times
        : throw Wrong(key, "it must be closed, or times in order such as 08:00-22:00 or 10:00-13:00, 14:00-17:00");

    private static BadSetting Wrong(IConfigurationSection key, string rule) =>
        new(key.Value is null ? $"Setting {key.Path} is missing; {rule}." : $"Setting {key.Path} is '{key.Value}'; {rule}.");
}
