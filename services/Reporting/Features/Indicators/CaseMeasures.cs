using CsWorkPerf.Reporting.Features.Totals;
using static CsWorkPerf.Reporting.Features.Facts.Dimension;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>The base measures of assessments, section 47 enquiries and audits. Each is a column num or den of the catalogue, or shared by several of them.</summary>
public static class CaseMeasures
{
    public static readonly Measure Started = new("assessments.started", GroupKind.Assessments, AssessmentType);

    // By the day ended.
    public static readonly Measure Ended = new("assessments.completed", GroupKind.Assessments, AssessmentOutcome, AssessmentType);
    public static readonly Measure SingleEnded = new("assessments.single_ended", GroupKind.Assessments, AssessmentOutcome, SourceGroup);
    public static readonly Measure SingleInTime = new("assessments.single_in_time", GroupKind.Assessments, AssessmentOutcome, SourceGroup);
    public static readonly Measure InitialEnded = new("assessments.initial_ended", GroupKind.Assessments);
    public static readonly Measure InitialInTime = new("assessments.initial_in_time", GroupKind.Assessments);
    public static readonly Measure CoreEnded = new("assessments.core_ended", GroupKind.Assessments);
    public static readonly Measure CoreInTime = new("assessments.core_in_time", GroupKind.Assessments);
    public static readonly Measure Duration = new("assessments.duration", GroupKind.Assessments, WorkingDays);
    public static readonly Measure EndedWithKnownOutcome = new("assessments.ended_outcome_supplied", GroupKind.Assessments);
    public static readonly Measure ToService = new("assessments.to_service", GroupKind.Assessments);
    public static readonly Measure AssessmentNfa = new("assessments.nfa", GroupKind.Assessments);
    public static readonly Measure EndedWithKnownSeeing = new("assessments.ended_seen_supplied", GroupKind.Assessments);
    public static readonly Measure Seen = new("assessments.child_seen", GroupKind.Assessments);

    // By the day the child was seen.
    public static readonly Measure DaysToSeen = new("assessments.days_to_seen", GroupKind.Assessments);
    public static readonly Measure ClockedSeen = new("assessments.clocked_seen", GroupKind.Assessments);

    // By the day authorised.
    public static readonly Measure AuthorisationLag = new("assessments.authorisation_lag", GroupKind.Assessments);
    public static readonly Measure LaggedAuthorisations = new("assessments.lagged_authorisations", GroupKind.Assessments);

    // +1 and -1 by day.
    public static readonly Measure Open = new("assessments.open", GroupKind.Assessments, Band);
    public static readonly Measure AwaitingAuthorisation = new("assessments.awaiting_authorisation", GroupKind.Assessments);

    public static readonly Measure S47Started = new("s47.started", GroupKind.Enquiries);
    public static readonly Measure S47Open = new("s47.open", GroupKind.Enquiries);
    public static readonly Measure VisitResolved = new("s47.visit_resolved", GroupKind.Enquiries);
    public static readonly Measure VisitIn1Day = new("s47.visit_in_1", GroupKind.Enquiries);
    public static readonly Measure Concluded = new("s47.concluded", GroupKind.Enquiries);
    public static readonly Measure ConcludedWithIcpc = new("s47.to_icpc", GroupKind.Enquiries);
    public static readonly Measure Icpc = new("icpc.held", GroupKind.Enquiries);
    public static readonly Measure IcpcIn15Days = new("icpc.within_15", GroupKind.Enquiries);
    public static readonly Measure IcpcOverdue = new("icpc.overdue", GroupKind.Enquiries);

    public static readonly Measure Audited = new("audits.completed", GroupKind.Audits, Grade);
    public static readonly Measure GoodOrBetter = new("audits.good_or_better", GroupKind.Audits);
    public static readonly Measure Moderated = new("audits.moderated", GroupKind.Audits);
    public static readonly Measure Unchanged = new("audits.unchanged", GroupKind.Audits);
    public static readonly Measure Drift = new("audits.drift", GroupKind.Audits);

    public static IReadOnlyList<Measure> All { get; } =
    [
        Started, Ended, SingleEnded, SingleInTime, InitialEnded, InitialInTime, CoreEnded, CoreInTime, Duration, EndedWithKnownOutcome, ToService, AssessmentNfa,
        EndedWithKnownSeeing, Seen, DaysToSeen, ClockedSeen, AuthorisationLag, LaggedAuthorisations, Open, AwaitingAuthorisation,
        S47Started, S47Open, VisitResolved, VisitIn1Day, Concluded, ConcludedWithIcpc, Icpc, IcpcIn15Days, IcpcOverdue,
        Audited, GoodOrBetter, Moderated, Unchanged, Drift
    ];
}
