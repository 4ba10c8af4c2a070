using System.Globalization;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Charts;
using Year = CsWorkPerf.Contracts.Reporting.V1.PublishedTimeliness.Types.Year;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>
/// What others published beside our periods: of each the year to 31 March in which it begins. Publications come late, so that the
/// newest stands for the periods after it.
/// </summary>
public sealed class PublishedLines(PublishedTimeliness published, bool median)
{
    private (string Name, string Column, Func<Year, double?> Of)[] All =>
    [
        ("England", "england_percent", year => year.HasEngland ? year.England : null),
        .. published.Council.Length == 0 ? [] : new (string, string, Func<Year, double?>)[]
        {
            (published.Region, "region_percent", year => year.HasRegion ? year.Region : null),
            ("Neighbours", median ? "neighbours_median_percent" : "neighbours_mean_percent", year => median
                ? year.HasNeighboursMedian ? year.NeighboursMedian : null
                : year.HasNeighboursMean ? year.NeighboursMean : null),
        },
    ];

    public IReadOnlyList<string> Names => [.. All.Select(line => line.Name)];

    /// <summary>Headings of a CSV.</summary>
    public IReadOnlyList<string> Columns => [.. All.Select(line => line.Column)];

    /// <summary>The value of each line for a period.</summary>
    /// <param name="periodStart">As the service writes it.</param>
    public IReadOnlyList<double?> At(string periodStart) => [.. All.Select(line => At(line.Of, YearOf(periodStart)))];

    public IReadOnlyList<ReferenceLine> Over(IReadOnlyList<string> periodStarts) =>
        [.. All.Select(line => new ReferenceLine(line.Name, [.. periodStarts.Select(start => At(line.Of, YearOf(start)))])).Where(line => line.Last is not null)];

    /// <summary>Whose figures they are and of which years.</summary>
    public string Note()
    {
        var newest = string.Join("; ", All.GroupBy(line => Newest(line.Of), line => line.Name).Where(group => group.Key is not null)
            .Select(group => $"{string.Join(" and ", group)} to {YearWords(group.Key!.Value)}"));
        var whose = published.Council.Length == 0
            ? "No council is chosen, so that only England is shown."
            : $"Neighbours: the {(median ? "median" : "mean")} of the ten statistical neighbours of {published.CouncilName}.";
        return $"Department for Education, by year from April: {newest}; the newest year stands for later periods. {whose}";
    }

    private double? At(Func<Year, double?> of, int year) => Newest(of) is { } newest && published.Years.FirstOrDefault(one => one.YearEnding == Math.Min(year, newest)) is { } found ? of(found) : null;

    private int? Newest(Func<Year, double?> of) => published.Years.LastOrDefault(year => of(year) is not null)?.YearEnding;

    /// <summary>The year to 31 March that a day lies in.</summary>
    private static int YearOf(string day)
    {
        var start = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return start.Month >= 4 ? start.Year + 1 : start.Year;
    }

    private static string YearWords(int ending) => string.Create(CultureInfo.InvariantCulture, $"{ending - 1}-{ending % 100:00}");
}
