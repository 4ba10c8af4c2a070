namespace CsWorkPerf.Contracts.CodeSets;

/// <summary>Who is asked for a strategy discussion (Working Together: the agencies that hold information about the child).</summary>
public static class Agencies
{
    /// <summary>One that has no code; a check then says whom.</summary>
    public const string Other = "other";

    /// <summary>The agencies.</summary>
    public static CodeSet Codes { get; } = new(
        "agency",
        new("police", "Police"),
        new("health", "Health"),
        new("education", "School or education"),
        new("early_years", "Early years setting"),
        new("adult_services", "Adult social care"),
        new("probation", "Probation"),
        new("housing", "Housing"),
        new("substance_misuse", "Substance misuse service"),
        new("domestic_abuse", "Domestic abuse service"),
        new(Other, "Another agency"));
}
