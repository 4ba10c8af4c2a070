namespace CsWorkPerf.Reporting;

/// <summary>The services whose feeds Reporting follows.</summary>
internal static class Sources
{
    public const string Intake = "intake";
    public const string Assessment = "assessment";
    public const string Workforce = "workforce";

    /// <summary>Those that tell of facts.</summary>
    public static readonly IReadOnlyList<string> OfFacts = [Intake, Assessment];

    public static readonly IReadOnlyList<string> All = [.. OfFacts, Workforce];
}
