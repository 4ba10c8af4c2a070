using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;
using static CsWorkPerf.Reporting.Features.Facts.Dimension;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>The base measures of the front door. Each is a column num or den of the catalogue, or shared by several of them.</summary>
public static class FrontDoorMeasures
{
    // By the day received.
    public static readonly Measure Received = new("contacts.received", GroupKind.Contacts, Source, SourceGroup, Mode, PrimaryNeed, Outcome, OutOfHours) { Counts = _ => true };
    public static readonly Measure Decided = new("contacts.decided", GroupKind.Contacts, Source, SourceGroup, Mode, PrimaryNeed, OutOfHours) { Counts = cell => cell.Outcome is not null };
    public static readonly Measure ToReferral = new("contacts.to_referral", GroupKind.Contacts, Source, SourceGroup, Mode, PrimaryNeed, OutOfHours) { Counts = cell => cell.Outcome is { } outcome && Outcomes.IsReferral(outcome) };
    public static readonly Measure ToEarlyHelp = new("contacts.to_early_help", GroupKind.Contacts, SourceGroup, Mode) { Counts = cell => cell.Outcome == Outcomes.EarlyHelp };
    public static readonly Measure Nfa = new("contacts.nfa", GroupKind.Contacts, SourceGroup, Mode) { Counts = cell => cell.Outcome == Outcomes.Nfa };
    public static readonly Measure Repeat = new("contacts.repeat", GroupKind.Contacts, SourceGroup, Mode) { Counts = cell => cell.IsRepeat };
    public static readonly Measure Undecided = new("contacts.undecided", GroupKind.Contacts, SourceGroup, Mode) { Counts = cell => cell.IsUndecided };
    public static readonly Measure Professional = new("contacts.professional", GroupKind.Contacts, SourceGroup);
    public static readonly Measure Conversation = new("contacts.conversation", GroupKind.Contacts, SourceGroup);

    // By the day decided.
    public static readonly Measure TimedDecisions = new("contacts.timed_decisions", GroupKind.Contacts, SourceGroup, Mode);
    public static readonly Measure HandOffs = new("contacts.hand_offs", GroupKind.Contacts, SourceGroup, Mode);
    public static readonly Measure HandOffsSquared = new("contacts.hand_offs_squared", GroupKind.Contacts, SourceGroup, Mode);
    public static readonly Measure DecidedReferral = new("contacts.decided_referral", GroupKind.Contacts, SourceGroup, Mode);
    public static readonly Measure DecidedEarlyHelp = new("contacts.decided_early_help", GroupKind.Contacts, SourceGroup, Mode);
    public static readonly Measure DecidedNfa = new("contacts.decided_nfa", GroupKind.Contacts, SourceGroup, Mode);
    public static readonly Measure ClockedDecisions = new("contacts.clocked_decisions", GroupKind.Contacts, SourceGroup, Mode);
    public static readonly Measure DecidedIn1Day = new("contacts.decided_in_1", GroupKind.Contacts, SourceGroup, Mode);

    // By the day resolved.
    public static readonly Measure FeedbackResolved = new("contacts.feedback_resolved", GroupKind.Contacts, SourceGroup, Mode);
    public static readonly Measure FeedbackIn1Day = new("contacts.feedback_in_1", GroupKind.Contacts, SourceGroup, Mode);

    // +1 and -1 by day.
    public static readonly Measure Open = new("contacts.open", GroupKind.Contacts, Clock);

    // By the day referred.
    public static readonly Measure Referred = new("referrals.received", GroupKind.Referrals, Source, SourceGroup, PrimaryNeed, Dimension.Route);
    public static readonly Measure Rereferred = new("referrals.rereferred", GroupKind.Referrals, SourceGroup);
    public static readonly Measure ReferralNfa = new("referrals.nfa", GroupKind.Referrals, SourceGroup);
    public static readonly Measure Routed = new("referrals.routed", GroupKind.Referrals, SourceGroup);
    public static readonly Measure FormallyRouted = new("referrals.formally_routed", GroupKind.Referrals, SourceGroup);

    // +1 by the day referred; -1 on the day the first assessment starts.
    public static readonly Measure AwaitingAssessment = new("referrals.awaiting_assessment", GroupKind.Awaiting);

    // By the day reviewed.
    public static readonly Measure Reviewed = new("reviews.recorded", GroupKind.Reviews, SourceGroup, Outcome);
    public static readonly Measure Agreed = new("reviews.agreed", GroupKind.Reviews, SourceGroup, Outcome);

    public static IReadOnlyList<Measure> All { get; } =
    [
        Received, Decided, ToReferral, ToEarlyHelp, Nfa, Repeat, Undecided, Professional, Conversation,
        TimedDecisions, HandOffs, HandOffsSquared, DecidedReferral, DecidedEarlyHelp, DecidedNfa, ClockedDecisions, DecidedIn1Day, FeedbackResolved, FeedbackIn1Day, Open,
        Referred, Rereferred, ReferralNfa, Routed, FormallyRouted, AwaitingAssessment,
        Reviewed, Agreed
    ];
}
