namespace CsWorkPerf.Reporting;

/// <summary>The services whose feeds Reporting follows.</summary>
internal static class Sources
{
    public const string Intake = "intake";
    public const string Workforce = "workforce";
}
