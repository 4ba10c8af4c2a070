namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>A line of the catalogue of indicators.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Unit">count, percent, mean or stock.</param>
/// <param name="Polarity">+1 high is good, -1 low is good, 0 neither.</param>
/// <param name="Target">Default target.</param>
/// <param name="Dimensions">Besides locality and team, separated by spaces.</param>
internal sealed record Figure(string Id, string Unit, int Polarity, double? Target, string Dimensions)
{
    /// <summary>Every figure of the front door, in the catalogue's order.</summary>
    public static IReadOnlyList<Figure> FrontDoor { get; } =
    [
        new("contacts.received", "count", 0, null, "source source_group mode primary_need outcome out_of_hours"),
        new("contacts.decided_1wd", "percent", 1, 95, "source_group mode"),
        new("contacts.conversion", "percent", 0, null, "source source_group mode primary_need out_of_hours"),
        new("contacts.early_help", "percent", 0, null, "source source_group mode"),
        new("contacts.nfa", "percent", -1, null, "source source_group mode"),
        new("contacts.repeat_12m", "percent", -1, null, "source source_group mode"),
        new("contacts.conversation", "percent", 1, null, "source_group"),
        new("contacts.hand_offs", "mean", -1, null, "source_group mode"),
        new("contacts.feedback_1wd", "percent", 1, 90, "source_group mode"),
        new("contacts.open", "stock", -1, null, "clock"),
        new("reviews.agreement", "percent", 1, 90, "source_group outcome"),
        new("referrals.received", "count", 0, null, "source source_group primary_need route"),
        new("referrals.rereferral_12m", "percent", -1, 22, "source_group"),
        new("referrals.nfa", "percent", 0, null, "source_group"),
        new("referrals.formal_route", "percent", 0, null, "source_group"),
        new("referrals.awaiting_assessment", "stock", -1, null, "")
    ];

    /// <summary>What the analysis asks for beside the catalogue (docs/analysis.md).</summary>
    private static readonly Figure[] OfAnalysis =
    [
        new("analysis.undecided", "count", 0, null, "source source_group mode"),
        new("analysis.decided_conversion", "percent", 0, null, "source_group mode"),
        new("analysis.decided_early_help", "percent", 0, null, "source_group mode"),
        new("analysis.decided_nfa", "percent", -1, null, "source_group mode"),
        new("analysis.hand_offs_squared", "mean", 0, null, "source_group mode")
    ];

    /// <summary>Every figure of assessments, section 47 enquiries and audits, in the catalogue's order.</summary>
    public static IReadOnlyList<Figure> Cases { get; } =
    [
        new("assessments.started", "count", 0, null, "assessment_type"),
        new("assessments.completed", "count", 0, null, "outcome assessment_type"),
        new("assessments.timeliness_45wd", "percent", 1, 80, "outcome source_group"),
        new("assessments.timeliness_initial_10wd", "percent", 1, null, ""),
        new("assessments.timeliness_core_35wd", "percent", 1, null, ""),
        new("assessments.duration", "count", -1, null, "working_days"),
        new("assessments.to_service", "percent", 1, null, ""),
        new("assessments.nfa", "percent", -1, null, ""),
        new("assessments.child_seen", "percent", 1, 100, ""),
        new("assessments.days_to_seen", "mean", -1, null, ""),
        new("assessments.authorisation_lag", "mean", -1, null, ""),
        new("assessments.open", "stock", 0, null, "band"),
        new("assessments.awaiting_authorisation", "stock", -1, null, ""),
        new("s47.started", "count", 0, null, ""),
        new("s47.open", "stock", 0, null, ""),
        new("s47.visit_1wd", "percent", 1, 90, ""),
        new("s47.to_icpc", "percent", 0, null, ""),
        new("icpc.within_15wd", "percent", 1, 80, ""),
        new("icpc.overdue", "stock", -1, null, ""),
        new("audits.completed", "count", 0, null, "grade"),
        new("audits.good_or_better", "percent", 1, null, ""),
        new("audits.moderation_agreement", "percent", 1, 90, ""),
        new("audits.moderation_drift", "mean", 0, null, "")
    ];

    public static IReadOnlyList<Figure> OfFrontDoor { get; } = [.. FrontDoor, .. OfAnalysis];

    public static IReadOnlyList<Figure> All { get; } = [.. OfFrontDoor, .. Cases];

    public bool IsStock => Unit == "stock";

    public bool IsRatio => Unit is "percent" or "mean";

    public bool LooksBack => Id.EndsWith("_12m", StringComparison.Ordinal);

    public IReadOnlyList<string> Extra => Dimensions.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Everything it can be grouped by: nothing, its places, its extra dimensions.</summary>
    public IEnumerable<string> Groupings => ["", "locality", "team", .. Extra];
}
