using System.Globalization;

namespace CsWorkPerf.Reporting.Features.Published;

/// <summary>
/// Facts as published: the share of assessments completed within 45 working days in England and its regions, in percent, by the year
/// to 31 March. Source as <see cref="PublishedCouncils"/>; England 2025 from the same publication of 2025 (555,820 of 648,830).
/// </summary>
internal static class PublishedRegions
{
    private const int FirstYear = 2015, LastCouncilYear = 2024;

    private const string England = "81.5 83.4 82.9 82.7 83.1 83.9 87.6 84.5 82.5 84.5 85.7";

    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, string> Regions { get; } = new Dictionary<string, string>
    {
        ["North East"] = "84.9 82.1 83.1 82.0 83.0 88.8 83.2 83.6 78.3 81.5",
        ["North West"] = "82.2 83.3 80.9 83.7 84.0 80.7 86.5 81.2 79.2 82.4",
        ["Yorkshire and The Humber"] = "80.5 82.6 80.1 80.9 82.1 79.9 83.4 82.0 80.7 80.8",
        ["East Midlands"] = "87.9 86.9 85.6 82.3 84.3 87.5 92.9 92.3 88.6 91.1",
        ["West Midlands"] = "74.9 82.1 84.3 84.6 84.5 82.7 86.4 82.0 81.2 83.4",
        ["East of England"] = "87.5 88.8 84.6 83.5 83.4 87.0 90.8 87.5 84.7 87.3",
        ["Inner London"] = "76.7 78.4 74.8 77.9 81.4 82.1 86.7 85.2 84.7 86.0",
        ["Outer London"] = "82.0 84.4 86.5 86.5 85.7 86.4 90.5 86.5 85.8 86.2",
        ["South East"] = "81.3 82.7 83.9 83.8 82.4 85.1 88.7 85.7 83.0 86.4",
        ["South West"] = "79.3 81.5 83.5 77.8 79.9 82.6 86.8 81.7 80.9 79.5"
    };

    /// <summary>Every year with a figure of England.</summary>
    public static IEnumerable<int> Years => Enumerable.Range(FirstYear, England.Split(' ').Length);

    /// <summary>The years with figures of councils.</summary>
    public static IEnumerable<int> CouncilYears => Enumerable.Range(FirstYear, LastCouncilYear - FirstYear + 1);

    public static double? EnglandIn(int year) => In(England, year);

    public static double? RegionIn(string region, int year) => In(Regions[region], year);

    /// <summary>The figure of a year in a row of figures from the first year on; null where there is none.</summary>
    public static double? In(string shares, int year)
    {
        var all = shares.Split(' ');
        return year - FirstYear is >= 0 and var at && at < all.Length && double.TryParse(all[at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
            ? share : null;
    }
}
