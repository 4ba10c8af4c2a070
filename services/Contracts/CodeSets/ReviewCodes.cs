namespace CsWorkPerf.Contracts.CodeSets;

/// <summary>What a case review panel thought of a decision about a contact (reviews.csv, column verdict).</summary>
public static class Verdicts
{
    public const string Agree = "agree";

    /// <summary>The decision asked for too much need before it would act: too little was done.</summary>
    public const string ThresholdTooHigh = "threshold_too_high";

    /// <summary>The decision acted on too little need: too much was done.</summary>
    public const string ThresholdTooLow = "threshold_too_low";

    /// <summary>The verdicts.</summary>
    public static CodeSet Codes { get; } = new(
        "verdict",
        new(Agree, "Agree"),
        new(ThresholdTooHigh, "Threshold too high"),
        new(ThresholdTooLow, "Threshold too low"));
}
