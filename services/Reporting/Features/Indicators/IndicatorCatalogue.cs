using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>Every figure that the product shows, in the catalogue's order.</summary>
public static class IndicatorCatalogue
{
    // Goes up with every change of what a measure counts, so that totals kept under the old meaning are rebuilt.
    private const int MeasuresVersion = 4;

    public static IReadOnlyList<Indicator> All { get; } =
    [
        .. ContactIndicators.All, .. ReviewIndicators.All, .. ReferralIndicators.All,
        .. AssessmentIndicators.All, .. EnquiryIndicators.All, .. AuditIndicators.All
    ];

    /// <summary>Figures beside the catalogue, for the analysis pages.</summary>
    public static IReadOnlyList<Indicator> Analysis => AnalysisIndicators.All;

    private static readonly FrozenDictionary<string, Indicator> ById = All.Concat(Analysis).ToFrozenDictionary(indicator => indicator.Id);

    public static Indicator? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The same as long as totals mean the same: the measures, what they are kept by, and their definitions.</summary>
    public static string Fingerprint { get; } = Hash(string.Join('\n', FrontDoorMeasures.All.Concat(CaseMeasures.All)
        .Select(measure => $"{measure.Name}:{string.Join(',', measure.Dimensions.Select(Dimensions.NameOf))}")
        .Prepend($"{MeasuresVersion} {ContactCell.Layout}")));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
