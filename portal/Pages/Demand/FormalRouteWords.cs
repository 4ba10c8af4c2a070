using CsWorkPerf.Portal.Figures;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>
/// A share held against one from elsewhere, whose own uncertainty is not known: it is inside or outside the interval of ours.
/// </summary>
public static class FormalRouteWords
{
    /// <summary>In a sentence.</summary>
    public static string Against(Share share, Comparator other) => ShareWords.Bounds(share) is not { } bounds ? "There are no referrals to hold it against."
        : bounds.Contains(other.Percent) ? "It lies inside the interval: the difference could be chance."
        : $"It lies outside the interval: the share here is {(other.Percent < bounds.Low ? "higher" : "lower")} by more than chance alone explains. Practice, recording and who refers may differ too.";

    /// <summary>In a table.</summary>
    public static string Side(Share share, Comparator other) => ShareWords.Bounds(share) is not { } bounds ? "–"
        : bounds.Contains(other.Percent) ? "Inside" : other.Percent < bounds.Low ? "Outside, share higher" : "Outside, share lower";
}
