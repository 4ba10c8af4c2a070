using CsWorkPerf.Common;

namespace CsWorkPerf.Reporting;

/// <summary>Reporting: indicators kept up to date from events.</summary>
public sealed class ReportingService : IService
{
    public static string Name => "reporting";
}
