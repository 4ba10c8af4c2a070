namespace CsWorkPerf.Contracts.CodeSets;

/// <summary>How a contact reached the front door (contacts.csv, column mode).</summary>
public static class Modes
{
    /// <summary>A professional and a social worker spoke with each other.</summary>
    public const string Conversation = "conversation";

    /// <summary>A form, a letter or an e-mail.</summary>
    public const string Written = "written";

    /// <summary>The modes.</summary>
    public static CodeSet Codes { get; } = new(
        "mode",
        new(Conversation, "Conversation"),
        new(Written, "Written"),
        new("online", "Online"),
        new("telephone", "Telephone"));
}

/// <summary>What was decided about a contact (contacts.csv, column outcome). A contact without one is undecided.</summary>
public static class Outcomes
{
    public const string Advice = "advice";
    public const string Universal = "universal";
    public const string EarlyHelp = "early_help";

    /// <summary>Became a referral; an assessment follows.</summary>
    public const string ReferralAssessment = "referral_assessment";

    /// <summary>Became a referral; a strategy discussion follows.</summary>
    public const string ReferralStrategy = "referral_strategy";

    /// <summary>The child is open to children's social care already.</summary>
    public const string OpenCase = "open_case";

    public const string OtherAuthority = "other_authority";

    /// <summary>No further action.</summary>
    public const string Nfa = "nfa";

    /// <summary>The outcomes.</summary>
    public static CodeSet Codes { get; } = new(
        "outcome",
        new(Advice, "Advice and information"),
        new(Universal, "Universal services"),
        new(EarlyHelp, "Early help"),
        new(ReferralAssessment, "Referral for assessment"),
        new(ReferralStrategy, "Referral for strategy discussion"),
        new(OpenCase, "Passed to the open case"),
        new(OtherAuthority, "Passed to another authority"),
        new(Nfa, "No further action"));

    /// <summary>Whether the outcome made the contact a referral (the catalogue's referral set), which conversion counts.</summary>
    public static bool IsReferral(string outcome) => outcome is ReferralAssessment or ReferralStrategy;
}

/// <summary>How a referral goes on (referrals.csv, column route).</summary>
public static class Routes
{
    public const string Assessment = "assessment";

    /// <summary>Straight to a strategy discussion: the formal route.</summary>
    public const string Strategy = "strategy";

    public const string None = "none";

    /// <summary>The routes.</summary>
    public static CodeSet Codes { get; } = new(
        "route",
        new(Assessment, "Assessment"),
        new(Strategy, "Strategy discussion"),
        new(None, "None"));
}
