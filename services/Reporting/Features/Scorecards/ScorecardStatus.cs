using CsWorkPerf.Reporting.Features.Indicators;

namespace CsWorkPerf.Reporting.Features.Scorecards;

/// <summary>How a figure stands against its target.</summary>
public static class ScorecardStatus
{
    public const string GoingWell = "going_well";
    public const string OneToWatch = "one_to_watch";
    public const string ToDoBetter = "to_do_better";
    public const string ForInformation = "for_information";

    /// <summary>No target, no polarity or no value: for information.</summary>
    public static string Of(Indicator indicator, double? value)
    {
        if (indicator.Target is not { } target || indicator.Polarity == 0 || value is not { } figure) return ForInformation;
        var missedBy = indicator.Polarity > 0 ? target - figure : figure - target;
        return missedBy <= 0 ? GoingWell : missedBy <= indicator.Tolerance ? OneToWatch : ToDoBetter;
    }
}
