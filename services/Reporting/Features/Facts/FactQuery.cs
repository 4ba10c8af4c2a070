using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>
/// What looks wrong in a fact: data-quality queries, by the name of the rule. They are stored with the facts, to say why
/// a row counts in no figure; Intake lists the records themselves (cswp.intake.v1.DataQuality), under its own policy.
/// </summary>
public static class FactQuery
{
    public const string DecidedBeforeReceived = "decided_before_received";
    public const string FeedbackBeforeDecided = "feedback_before_decided";

    /// <summary>
    /// A day before the working-day calendar's own table (2005), such as a mistyped year, or after 2199: the row counts in no
    /// figure, and history does not begin with it.
    /// </summary>
    public const string DayOutOfRange = "day_out_of_range";

    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly FirstCounted = new(BankHolidays.Own.FirstYear, 1, 1);
    private static readonly DateOnly End = new(2200, 1, 1);

    /// <summary>The first day that figures can be asked for; of the days before the calendar they are empty.</summary>
    public static DateOnly FirstDay => First;

    /// <summary>The first day that no figures are kept for any more.</summary>
    public static DateOnly EndDay => End;

    public static bool IsInRange(DateOnly day) => day >= FirstCounted && day < End;

    public static IReadOnlyList<string> Of(ContactFact contact)
    {
        if (!Countable(contact)) return [DayOutOfRange];
        if (contact.TimedDecision is not { } decided) return [];
        var early = decided < contact.ReceivedOn;
        var toldEarly = contact.FeedbackOn < decided;
        return (early, toldEarly) switch
        {
            (false, false) => [],
            (true, false) => [DecidedBeforeReceived],
            (false, true) => [FeedbackBeforeDecided],
            _ => [DecidedBeforeReceived, FeedbackBeforeDecided]
        };
    }

    public static IReadOnlyList<string> Of(ReferralFact referral) => referral.Withdrawn || IsInRange(referral.ReferredOn) ? [] : [DayOutOfRange];

    public static IReadOnlyList<string> Of(ReviewFact review) => Countable(review) ? [] : [DayOutOfRange];

    /// <summary>Whether every day of the contact is one that figures are kept for.</summary>
    public static bool Countable(ContactFact contact) =>
        IsInRange(contact.ReceivedOn) && IsInRange(contact.DecidedOn ?? FirstCounted) && IsInRange(contact.FeedbackOn ?? FirstCounted);

    /// <inheritdoc cref="Countable(ContactFact)"/>
    public static bool Countable(ReferralFact referral) => IsInRange(referral.ReferredOn);

    /// <inheritdoc cref="Countable(ContactFact)"/>
    public static bool Countable(ReviewFact review) => IsInRange(review.ReviewedOn);
}
