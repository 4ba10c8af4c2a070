using System.Globalization;
using System.Text.Json;

namespace CsWorkPerf.Common.Calendar;

/// <summary>Reads the list that gov.uk publishes as bank-holidays.json: its division <c>england-and-wales</c>.</summary>
internal static class GovUkBankHolidays
{
    private const string Division = "england-and-wales";

    /// <exception cref="InvalidDataException">The file is not such a list; the message names the file and the field.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be read.</exception>
    public static IReadOnlyList<NamedDay> Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var days = Events(document.RootElement).Select(Day).ToList();
            Check(days);
            return days;
        }
        catch (JsonException notJson)
        {
            throw new InvalidDataException($"the file '{path}' is not JSON (line {notJson.LineNumber + 1})", notJson);
        }
        catch (FormatException fault)
        {
            throw new InvalidDataException($"the file '{path}' is not gov.uk's list: {fault.Message}", fault);
        }
    }

    private static JsonElement.ArrayEnumerator Events(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty(Division, out var division) && division.ValueKind == JsonValueKind.Object
        && division.TryGetProperty("events", out var events) && events.ValueKind == JsonValueKind.Array
            ? events.EnumerateArray()
            : throw new FormatException($"{Division}.events is missing");

    private static NamedDay Day(JsonElement holiday, int index)
    {
        var field = $"{Division}.events[{index}]";
        var (date, title) = (Text(holiday, "date"), Text(holiday, "title"));
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new FormatException($"{field}.date is '{date}', expected a date such as 2031-01-01");
        if (string.IsNullOrWhiteSpace(title))
            throw new FormatException($"{field}.title is missing");
        var substitute = string.Equals(Text(holiday, "notes"), "Substitute day", StringComparison.OrdinalIgnoreCase);
        return new NamedDay(day, substitute ? $"{title} (substitute day)" : title);
    }

    private static string? Text(JsonElement holiday, string name) =>
        holiday.ValueKind == JsonValueKind.Object && holiday.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // A shortened list would make working days of the holidays it lacks, unseen.
    private static void Check(List<NamedDay> days)
    {
        if (days.Count == 0)
            throw new FormatException($"{Division}.events is empty");
        foreach (var year in days.GroupBy(holiday => holiday.Day.Year))
        {
            var distinct = year.DistinctBy(holiday => holiday.Day).Count();
            if (distinct < year.Count())
                throw new FormatException($"{Division}.events has a day of {year.Key} twice");
            if (distinct < BankHolidays.FewestInYear)
                throw new FormatException(
                    $"{Division}.events has {distinct} days in {year.Key}, a whole year has {BankHolidays.FewestInYear} or more");
        }
    }
}
