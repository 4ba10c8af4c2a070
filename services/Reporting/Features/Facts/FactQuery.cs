using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Clocks;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>
/// What looks wrong in a fact: data-quality queries, by the name of the rule. They are stored with the facts, to say why
/// a row counts in no figure. Whose records they are lists them, under its own policy: cswp.intake.v1.DataQuality and
/// cswp.assessment.v1.DataQuality.
/// </summary>
public static class FactQuery
{
    public const string DecidedBeforeReceived = "decided_before_received";
    public const string FeedbackBeforeDecided = "feedback_before_decided";

    public const string EndedBeforeClock = "ended_before_clock";
    public const string SeenBeforeClock = "seen_before_clock";
    public const string AuthorisedBeforeSubmitted = "authorised_before_submitted";
    public const string EndedWithoutOutcome = "ended_without_outcome";
    public const string VisitBeforeStrategy = "visit_before_strategy";
    public const string IcpcBeforeStrategy = "icpc_before_strategy";

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

    /// <param name="assessment">The assessment.</param>
    /// <param name="clock">From when to when it is counted.</param>
    public static IReadOnlyList<string> Of(AssessmentFact assessment, AssessmentClock clock)
    {
        if (assessment.Withdrawn) return [];
        if (!Countable(assessment)) return [DayOutOfRange];
        var (start, ended) = (assessment.ClockStart(clock), assessment.EndedOn(clock));
        return
        [
            .. Where(ended < start, EndedBeforeClock),
            .. Where(assessment.ChildSeenOn < start, SeenBeforeClock),
            .. Where(assessment.AuthorisedOn < assessment.SubmittedOn, AuthorisedBeforeSubmitted),
            .. Where(ended is not null && assessment is { OutcomeSupplied: true, Outcome: null }, EndedWithoutOutcome)
        ];
    }

    public static IReadOnlyList<string> Of(EnquiryFact enquiry) => enquiry.Withdrawn ? [] : !Countable(enquiry) ? [DayOutOfRange] :
    [
        .. Where(enquiry.VisitOn < enquiry.StrategyOn, VisitBeforeStrategy),
        .. Where(enquiry.IcpcOn < enquiry.StrategyOn, IcpcBeforeStrategy)
    ];

    public static IReadOnlyList<string> Of(AuditFact audit) => Countable(audit) ? [] : [DayOutOfRange];

    /// <summary>Whether every day of the contact is one that figures are kept for.</summary>
    public static bool Countable(ContactFact contact) =>
        IsInRange(contact.ReceivedOn) && IsInRange(contact.DecidedOn ?? FirstCounted) && IsInRange(contact.FeedbackOn ?? FirstCounted);

    /// <inheritdoc cref="Countable(ContactFact)"/>
    public static bool Countable(ReferralFact referral) => IsInRange(referral.ReferredOn);

    /// <inheritdoc cref="Countable(ContactFact)"/>
    public static bool Countable(ReviewFact review) => IsInRange(review.ReviewedOn);

    /// <inheritdoc cref="Countable(ContactFact)"/>
    public static bool Countable(AwaitingFact referral) => IsInRange(referral.ReferredOn) && IsInRange(referral.AssessedFrom ?? FirstCounted);

    /// <inheritdoc cref="Countable(ContactFact)"/>
    public static bool Countable(AssessmentFact assessment) => AreInRange(
        assessment.ReferredOn, assessment.ReferralDate, assessment.StartedOn, assessment.ChildSeenOn, assessment.SubmittedOn, assessment.CompletedOn, assessment.AuthorisedOn);

    /// <inheritdoc cref="Countable(ContactFact)"/>
    public static bool Countable(EnquiryFact enquiry) => AreInRange(enquiry.StrategyOn, enquiry.VisitOn, enquiry.IcpcOn, enquiry.ConcludedOn);

    /// <inheritdoc cref="Countable(ContactFact)"/>
    public static bool Countable(AuditFact audit) => AreInRange(audit.AuditedOn, audit.ModeratedOn);

    private static bool AreInRange(params ReadOnlySpan<DateOnly?> days)
    {
        foreach (var day in days)
            if (day is { } one && !IsInRange(one)) return false;
        return true;
    }

    private static IEnumerable<string> Where(bool? wrong, string rule) => wrong == true ? [rule] : [];
}
