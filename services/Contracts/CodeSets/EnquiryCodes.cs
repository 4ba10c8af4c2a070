namespace CsWorkPerf.Contracts.CodeSets;

/// <summary>
/// What followed a section 47 enquiry besides a conference, which has a field of its own (the Standard Safeguarding Dataset's
/// outcomes of an enquiry).
/// </summary>
public static class EnquiryOutcomes
{
    /// <summary>No further action; stands alone.</summary>
    public const string Nfa = "nfa";

    /// <summary>No further action under section 47; the single assessment goes on.</summary>
    public const string ContinueAssessment = "continue_assessment";

    /// <summary>The outcomes.</summary>
    public static CodeSet Codes { get; } = new(
        "outcome of an enquiry",
        new(Nfa, "No further action"),
        new(ContinueAssessment, "No further section 47 action; the single assessment continues"),
        new("services", "Provision of services"),
        new("short_breaks", "Provision of short breaks"),
        new("legal_action", "Legal action"),
        new("monitor", "Monitoring"),
        new("other", "Other"));

    /// <summary>Whether an outcome says that nothing follows under section 47, and so no conference.</summary>
    public static bool EndsTheEnquiry(string outcome) => outcome is Nfa or ContinueAssessment;
}

/// <summary>What an initial child protection conference decided (the Standard Safeguarding Dataset's outcomes of a conference).</summary>
public static class ConferenceOutcomes
{
    /// <summary>A child protection plan.</summary>
    public const string CpPlan = "cp_plan";

    /// <summary>No further action; stands alone.</summary>
    public const string Nfa = "nfa";

    /// <summary>The outcomes.</summary>
    public static CodeSet Codes { get; } = new(
        "outcome of a conference",
        new(CpPlan, "Child protection plan"),
        new("services", "Provision of services"),
        new("single_assessment", "Single assessment"),
        new("other_agency", "Referral to another agency"),
        new(Nfa, "No further action"),
        new("other", "Other"));
}
