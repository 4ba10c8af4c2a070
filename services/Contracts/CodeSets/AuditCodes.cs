namespace CsWorkPerf.Contracts.CodeSets;

/// <summary>What a case audit looks at, one after another.</summary>
public static class AuditThemes
{
    /// <summary>The themes, in the order of the audit tool.</summary>
    public static CodeSet Codes { get; } = new(
        "audit theme",
        new("voice_of_the_child", "Voice of the child"),
        new("analysis", "Analysis"),
        new("chronology", "Chronology"),
        new("genogram", "Genogram"),
        new("management_oversight", "Management oversight"),
        new("multi_agency", "Multi-agency working"));
}

/// <summary>What an auditor thought of one theme: a grade, or that there was nothing to look at.</summary>
public static class ThemeGrades
{
    public const string NotApplicable = "not_applicable";

    /// <summary>The grades of a theme.</summary>
    public static CodeSet Codes { get; } = new("theme grade", [.. Grades.Codes.All, new(NotApplicable, "Not applicable")]);
}
