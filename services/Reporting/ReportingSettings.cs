using System.Globalization;
using CsWorkPerf.Reporting.Features.Published;
using CsWorkPerf.Reporting.Features.Totals;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Reporting;

/// <summary>The configuration section <c>Reporting</c>.</summary>
public sealed record ReportingSettings
{
    public const string Section = "Reporting";

    private static readonly string[] Keys = ["RebuildBehind", "HistoryFrom", "Council"];
    private static readonly GroupKind[] Kinds = [.. Enum.GetValues<GroupKind>().Where(kind => kind != GroupKind.Awaiting)];

    /// <summary>
    /// With more events than this to take in, and one more for every forty facts held, the totals are folded once afterwards
    /// instead of being kept up event by event: about where folding becomes the quicker of the two. 1 to 10,000,000.
    /// </summary>
    public int RebuildBehind { get; init; } = 5_000;

    /// <summary>
    /// <c>HistoryFrom:Contacts</c>, <c>Referrals</c>, <c>Reviews</c>, <c>Assessments</c>, <c>Enquiries</c>, <c>Audits</c>: the first
    /// day of complete history, where that is not the day of the earliest row.
    /// </summary>
    public IReadOnlyDictionary<GroupKind, DateOnly> HistoryFrom { get; init; } = new Dictionary<GroupKind, DateOnly>();

    /// <summary>The council's own three-digit code of the Department for Education, for what its neighbours published; null where none is set.</summary>
    public string? Council { get; init; }

    /// <exception cref="OptionsValidationException">A setting is wrong: names each key and value.</exception>
    public static ReportingSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var faults = section.GetChildren().Where(key => !Keys.Contains(key.Key, StringComparer.OrdinalIgnoreCase))
            .Select(key => $"{key.Path} is not a setting: expected {string.Join(", ", Keys)}.").ToList();
        var behind = section["RebuildBehind"] ?? "5000";
        if (!int.TryParse(behind, NumberStyles.None, CultureInfo.InvariantCulture, out var most) || most is < 1 or > 10_000_000)
            faults.Add($"{Section}:RebuildBehind is '{behind}': expected a whole number from 1 to 10000000.");

        var history = new Dictionary<GroupKind, DateOnly>();
        foreach (var key in section.GetSection("HistoryFrom").GetChildren())
        {
            if (!Kinds.Any(kind => kind.ToString().Equals(key.Key, StringComparison.OrdinalIgnoreCase)))
                faults.Add($"{key.Path} is not a setting: expected {string.Join(", ", Kinds)}.");
            else if (!DateOnly.TryParseExact(key.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                faults.Add($"{key.Path} is '{key.Value}': expected a date such as 2024-04-01.");
            else history[Enum.Parse<GroupKind>(key.Key, ignoreCase: true)] = day;
        }
        var council = section["Council"] is { Length: > 0 } code ? code : null;
        if (council is not null && PublishedCouncils.Find(council) is null)
            faults.Add($"{Section}:Council is '{council}': expected a council's three-digit code of the Department for Education, such as 926.");
        return faults.Count == 0
            ? new() { RebuildBehind = most, HistoryFrom = history, Council = council }
            : throw new OptionsValidationException(Section, typeof(ReportingSettings), faults);
    }
}
