using System.Globalization;
using System.Text.RegularExpressions;
using CsWorkPerf.Reporting.Features.Indicators;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Reporting.Tests.Features.Indicators;

/// <summary>docs/indicators.md says of each indicator what the catalogue says; docs/analysis.md of each figure for analysis.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Catalogue_EveryIndicator_IsAsTheDocumentSays()
    {
        var document = File.ReadAllLines(Path.Combine(RepoRoot.Path, "docs", "indicators.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 9 && cells[1].StartsWith('`'))
            .Select(cells => $"{Quoted().Match(cells[1]).Groups[1].Value} {cells[5]} {cells[6]} {Dimensions(cells[7])}");

        Assert.Equal(document, IndicatorCatalogue.All.Select(Line));
    }

    [Fact]
    public void Analysis_EveryFigure_IsAsItsDocumentSays()
    {
        var document = File.ReadAllLines(Path.Combine(RepoRoot.Path, "docs", "analysis.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 7 && cells[1].StartsWith("`analysis.", StringComparison.Ordinal))
            .Select(cells => $"{Quoted().Match(cells[1]).Groups[1].Value} {cells[3].Length > 0} {cells[4]} {Dimensions(cells[5])}");

        Assert.Equal(document, IndicatorCatalogue.Analysis.Select(figure =>
            $"{figure.Id} {figure.Denominator is not null} {figure.Date} {string.Join(' ', figure.Dimensions.Select(CsWorkPerf.Reporting.Features.Facts.Dimensions.NameOf))}"));
    }

    // Of the stock's cell only the first quoted word is a dimension; the rest explains its values.
    private static string Dimensions(string cell) =>
        string.Join(' ', Quoted().Matches(cell.Split(':')[0]).Select(match => match.Groups[1].Value));

    private static string Line(Indicator indicator) => string.Create(CultureInfo.InvariantCulture,
        $"{indicator.Id} {indicator.Polarity switch { 1 => "+", -1 => "-", _ => "0" }} {(indicator.Target is { } target ? target + "%" : "")} {string.Join(' ', indicator.Dimensions.Select(CsWorkPerf.Reporting.Features.Facts.Dimensions.NameOf))}");

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
