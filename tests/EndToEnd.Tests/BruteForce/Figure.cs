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

    public static IReadOnlyList<Figure> All { get; } = [.. FrontDoor, .. OfAnalysis];

    public bool IsStock => Unit == "stock";

    public bool IsRatio => Unit is "percent" or "mean";

    public bool LooksBack => Id.EndsWith("_12m", StringComparison.Ordinal);

    public IReadOnlyList<string> Extra => Dimensions.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Everything it can be grouped by: nothing, its places, its extra dimensions.</summary>
    public IEnumerable<string> Groupings => ["", "locality", "team", .. Extra];
}
