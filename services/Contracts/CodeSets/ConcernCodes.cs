namespace CsWorkPerf.Contracts.CodeSets;

/// <summary>
/// What a concern is about beside the primary need: the factors of the Children in Need census, which counts them at the end of
/// an assessment. The front door notes them from the first conversation on.
/// </summary>
public static class Factors
{
    /// <summary>No factors identified; stands alone.</summary>
    public const string None = "21";

    private static readonly string[] Retired = ["18A", "19A"];
    private static readonly DateOnly RetiredFrom = new(2024, 4, 1);

    /// <summary>The factors.</summary>
    public static CodeSet Codes { get; } = new(
        "factor",
        new("1A", "Alcohol misuse: child"),
        new("1B", "Alcohol misuse: parent or carer"),
        new("1C", "Alcohol misuse: another person in the household"),
        new("2A", "Drug misuse: child"),
        new("2B", "Drug misuse: parent or carer"),
        new("2C", "Drug misuse: another person in the household"),
        new("3A", "Domestic abuse: child"),
        new("3B", "Domestic abuse: parent or carer"),
        new("3C", "Domestic abuse: another person in the household"),
        new("4A", "Mental health: child"),
        new("4B", "Mental health: parent or carer"),
        new("4C", "Mental health: another person in the household"),
        new("5A", "Learning disability: child"),
        new("5B", "Learning disability: parent or carer"),
        new("5C", "Learning disability: another person in the household"),
        new("6A", "Physical disability or illness: child"),
        new("6B", "Physical disability or illness: parent or carer"),
        new("6C", "Physical disability or illness: another person in the household"),
        new("7A", "Young carer"),
        new("8B", "Privately fostered: overseas child intending to return"),
        new("8C", "Privately fostered: overseas child intending to stay"),
        new("8D", "Privately fostered: UK child in educational placement"),
        new("8E", "Privately fostered: UK child, alternative family arrangement"),
        new("8F", "Privately fostered: other"),
        new("9A", "Unaccompanied asylum-seeking child"),
        new("10A", "Going or being missing"),
        new("11A", "Child sexual exploitation"),
        new("12A", "Trafficking"),
        new("13A", "Gangs"),
        new("14A", "Socially unacceptable behaviour"),
        new("15A", "Self-harm"),
        new("16A", "Neglect"),
        new("17A", "Emotional abuse"),
        new("18A", "Physical abuse, unspecified"),
        new("18B", "Physical abuse: child on child"),
        new("18C", "Physical abuse: adult on child"),
        new("19A", "Sexual abuse, unspecified"),
        new("19B", "Sexual abuse: child on child"),
        new("19C", "Sexual abuse: adult on child"),
        new("20", "Other"),
        new(None, "No factors identified"),
        new("22A", "Female genital mutilation"),
        new("23A", "Abuse linked to faith or belief"),
        new("24A", "Child criminal exploitation"));

    /// <summary>Those to choose from: without the two that the census has retired (rules 8945Q and 8950Q).</summary>
    public static IReadOnlyList<Code> Offered { get; } = [.. Codes.All.Where(code => !Retired.Contains(code.Value))];

    /// <summary>Whether the census had retired the factor (from 1 April 2024) when an assessment ended.</summary>
    public static bool IsRetired(string factor, DateOnly? endedOn) => endedOn >= RetiredFrom && Retired.Contains(factor);
}

/// <summary>
/// How much help a child needs, as the partners' threshold document has it. Four levels; what a council calls them is local
/// policy, which the portal has as a setting.
/// </summary>
public static class LevelsOfNeed
{
    /// <summary>The levels, in the words used where a council sets no others.</summary>
    public static CodeSet Codes { get; } = new(
        "level of need",
        new("1", "Universal"),
        new("2", "Early help"),
        new("3", "Targeted"),
        new("4", "Statutory"));
}

/// <summary>Whether the family consents to sharing information about the child.</summary>
public static class Consents
{
    public const string Given = "given";

    /// <summary>Nobody asked; needs a reason.</summary>
    public const string NotSought = "not_sought";

    /// <summary>Refused, or not sought, and shared all the same to safeguard the child; needs a reason.</summary>
    public const string Overridden = "overridden";

    /// <summary>The answers.</summary>
    public static CodeSet Codes { get; } = new(
        "consent",
        new(Given, "Given"),
        new(NotSought, "Not sought"),
        new(Overridden, "Overridden to safeguard the child"));

    /// <summary>Whether an answer needs a reason.</summary>
    public static bool NeedsReason(string consent) => consent is NotSought or Overridden;
}
