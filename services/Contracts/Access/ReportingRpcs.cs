using static CsWorkPerf.Contracts.Access.Callers;

namespace CsWorkPerf.Contracts.Access;

/// <summary>The RPCs of Reporting and who may call them.</summary>
internal static class ReportingRpcs
{
    public static readonly Dictionary<string, IReadOnlyList<string>> Table = new()
    {
        // Figures are counts of many records and hold none: everybody who works here may see them, indicators and analysis alike.
        ["/cswp.reporting.v1.Reporting/ListIndicators"] = Everyone,
        ["/cswp.reporting.v1.Reporting/GetIndicator"] = Everyone,
        ["/cswp.reporting.v1.Reporting/StreamIndicators"] = Everyone,
        ["/cswp.reporting.v1.Reporting/WatchIndicators"] = Everyone,
        ["/cswp.reporting.v1.Reporting/GetScorecard"] = Everyone,
        ["/cswp.reporting.v1.DemandAnalysis/GetWeekPattern"] = Everyone,
        ["/cswp.reporting.v1.DemandAnalysis/GetDemandMonths"] = Everyone,
        ["/cswp.reporting.v1.DemandAnalysis/GetDemandSources"] = Everyone,
        ["/cswp.reporting.v1.DemandAnalysis/GetSourceShares"] = Everyone,
        ["/cswp.reporting.v1.AssessmentDurations/GetDurations"] = Everyone,
        ["/cswp.reporting.v1.PublishedFigures/GetTimeliness"] = Everyone,
        ["/cswp.reporting.v1.ReportingAdmin/Rebuild"] = Administrators,
        ["/cswp.reporting.v1.ReportingAdmin/GetStatus"] = [Roles.Administrator, Roles.Analyst, Roles.Service]
    };
}
