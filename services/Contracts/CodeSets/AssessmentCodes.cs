namespace CsWorkPerf.Contracts.CodeSets;

/// <summary>What kind of assessment (assessments.csv, column assessment_type), each with its own limit.</summary>
public static class AssessmentTypes
{
    /// <summary>The single, continuous or social work assessment: 45 working days.</summary>
    public const string Single = "single";

    /// <summary>Until 2014: 10 working days.</summary>
    public const string Initial = "initial";

    /// <summary>Until 2014: 35 working days.</summary>
    public const string Core = "core";

    /// <summary>The types.</summary>
    public static CodeSet Codes { get; } = new(
        "assessment type",
        new(Single, "Single assessment"),
        new(Initial, "Initial assessment (until 2014)"),
        new(Core, "Core assessment (until 2014)"));

    /// <summary>The last day on which an assessment of the type could start; null for one in use.</summary>
    public static DateOnly? LastDayOf(string type) => type == Single ? null : new DateOnly(2014, 12, 31);

    /// <summary>Working days from the start of the clock within which an assessment of the type is to end.</summary>
    public static int LimitOf(string type) => type switch
    {
        Initial => 10,
        Core => 35,
        _ => 45
    };
}

/// <summary>What followed an assessment (assessments.csv, column outcome).</summary>
public static class AssessmentOutcomes
{
    /// <summary>A strategy discussion or child protection.</summary>
    public const string StrategyCp = "strategy_cp";

    /// <summary>A child in need plan.</summary>
    public const string Cin = "cin";

    /// <summary>The child became looked after.</summary>
    public const string Cla = "cla";

    public const string EarlyHelp = "early_help";

    /// <summary>No further action.</summary>
    public const string Nfa = "nfa";

    /// <summary>The outcomes.</summary>
    public static CodeSet Codes { get; } = new(
        "assessment outcome",
        new(StrategyCp, "Strategy discussion or child protection"),
        new(Cin, "Child in need"),
        new(Cla, "Looked after"),
        new(EarlyHelp, "Early help"),
        new(Nfa, "No further action"),
        new("other", "Other"));

    /// <summary>Whether a social work service followed (the catalogue's service set).</summary>
    public static bool IsService(string outcome) => outcome is StrategyCp or Cin or Cla;
}

/// <summary>Why an assessment went beyond its due date, or the day agreed for its end: our own words, for no source has any.</summary>
public static class LateReasons
{
    /// <summary>Needs words of its own.</summary>
    public const string Other = "other";

    /// <summary>The reasons.</summary>
    public static CodeSet Codes { get; } = new(
        "late reason",
        new("family_not_engaging", "Family could not be reached, or did not engage"),
        new("child_not_seen", "Child could not be seen in time"),
        new("awaiting_agency", "Waited for another agency or a specialist"),
        new("complexity", "Complexity: more had to be found out"),
        new("sibling_group", "Assessed together with brothers or sisters"),
        new("section_47", "A section 47 enquiry came first"),
        new("worker_absence", "Worker absent or changed"),
        new("workload", "Workload of the worker or team"),
        new("awaiting_manager", "Waited for a manager's authorisation"),
        new(Other, "Other"));
}

/// <summary>What an auditor, or the moderator, thought of the practice in a case (audits.csv, column grade): Ofsted's scale.</summary>
public static class Grades
{
    public const string Outstanding = "outstanding";
    public const string Good = "good";
    public const string RequiresImprovement = "requires_improvement";
    public const string Inadequate = "inadequate";

    /// <summary>The grades.</summary>
    public static CodeSet Codes { get; } = new(
        "grade",
        new(Outstanding, "Outstanding"),
        new(Good, "Good"),
        new(RequiresImprovement, "Requires improvement"),
        new(Inadequate, "Inadequate"));

    /// <summary>The grade's points, in which drift between auditors and moderator is counted: 4 to 1.</summary>
    public static int PointsOf(string grade) => grade switch
    {
        Outstanding => 4,
        Good => 3,
        RequiresImprovement => 2,
        Inadequate => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, null)
    };
}
