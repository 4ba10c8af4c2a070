using System.Globalization;
using CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>Drift in words, and no more certain than its numbers.</summary>
public static class DriftWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>With its sign; points of grade.</summary>
    public static string Mean(AuditorDrift drift) => drift.HasMean ? drift.Mean.ToString("+0.00;−0.00;0.00", British) : "Too few";

    /// <summary>The share unchanged with its interval.</summary>
    public static string Unchanged(AuditorDrift drift) => drift.Moderated == 0
        ? ""
        : string.Create(British, $"{(double)drift.Unchanged / drift.Moderated:P0} ({drift.UnchangedLow:P0} to {drift.UnchangedHigh:P0})");

    public static string Leaning(AuditorDrift drift) => drift.Leaning switch
    {
        "generous" => "Too generous, more than chance explains",
        "strict" => "Too strict, more than chance explains",
        _ when drift.Lowered + drift.Raised < 6 => "Too few changes to tell",
        _ => "No more than chance explains",
    };
}
