using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>
/// What must be true of an enquiry after a change. Only what the change touches is asked for: a file may hold what no person could
/// record here, and putting one thing right must not need everything else.
/// </summary>
internal static class EnquiryRules
{
    /// <exception cref="RuleBroken">NOT_VISITED, OUTCOME_REQUIRED, NOT_CONCLUDED, CONFERENCE_HELD, CONFERENCE_NOT_HELD, CONFERENCE_OUTCOME_REQUIRED.</exception>
    /// <exception cref="InvalidInput">Days that are not in order, or in the future; outcomes that do not go together.</exception>
    public static void Check(Enquiry before, Enquiry after, EnquiryDays days)
    {
        if (Days(before) != Days(after)) CheckDays(after, days);
        if (Seeing(before) != Seeing(after)) CheckSeeing(after);
        if (Conclusion(before) != Conclusion(after)) CheckConclusion(after);
        if (Conference(before) != Conference(after)) CheckConference(after);
    }

    private static (DateOnly, DateOnly?, DateOnly?, DateOnly?) Days(Enquiry enquiry) => (enquiry.StrategyOn, enquiry.VisitOn, enquiry.ConcludedOn, enquiry.IcpcOn);

    private static (DateOnly?, bool, string) Seeing(Enquiry enquiry) => (enquiry.ConcludedOn, enquiry.VisitOn is null, enquiry.NoVisitReason);

    private static (DateOnly?, string, string) Conclusion(Enquiry enquiry) => (enquiry.ConcludedOn, enquiry.IcpcRequired, enquiry.Outcomes);

    private static (string, DateOnly?, string) Conference(Enquiry enquiry) => (enquiry.IcpcRequired, enquiry.IcpcOn, enquiry.IcpcOutcomes);

    private static void CheckDays(Enquiry after, EnquiryDays days)
    {
        days.Check(("strategy_on", after.StrategyOn), ("visit_on", after.VisitOn), ("concluded_on", after.ConcludedOn));
        days.Check(("strategy_on", after.StrategyOn), ("icpc_on", after.IcpcOn));
    }

    private static void CheckSeeing(Enquiry after)
    {
        if (after.ConcludedOn is null)
        {
            if (after.NoVisitReason.Length > 0) throw NotConcluded(after);
            return;
        }
        if (after.VisitOn is null && after.NoVisitReason.Length == 0)
            throw EnquiryStep.Broken("NOT_VISITED", "No visit is recorded in this enquiry. Record the visit first, or say why the child was not seen.", after);
        if (after.VisitOn is not null && after.NoVisitReason.Length > 0)
            throw new InvalidInput("no_visit_reason", "no_visit_reason must be empty: the child was visited.", "NOT_ALLOWED");
    }

    private static void CheckConclusion(Enquiry after)
    {
        if (after.ConcludedOn is null)
        {
            if (after.Outcomes.Length > 0) throw NotConcluded(after);
            return;
        }
        if (after.IcpcRequired.Length == 0)
            throw new InvalidInput("icpc_required", "icpc_required is required: an enquiry is concluded with the decision whether a conference is needed.", "REQUIRED");
        var outcomes = after.Outcomes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (after.IcpcRequired == "false" && outcomes.Length == 0)
            throw EnquiryStep.Broken("OUTCOME_REQUIRED", "Without a conference, say what followed the enquiry: one outcome at least.", after);
        if (after.IcpcRequired == "true" && outcomes.FirstOrDefault(EnquiryOutcomes.EndsTheEnquiry) is { } end)
            throw new InvalidInput("outcomes", $"outcomes has {end} ({EnquiryOutcomes.Codes.LabelOf(end)}), although a conference is required.", "NOT_ALLOWED");
    }

    private static RuleBroken NotConcluded(Enquiry after) =>
        EnquiryStep.Broken("NOT_CONCLUDED", "What followed an enquiry, and why there was no visit, is said with its conclusion; give the day of the conclusion.", after);

    private static void CheckConference(Enquiry after)
    {
        if (after.IcpcOn is null)
        {
            if (after.IcpcOutcomes.Length == 0) return;
            throw EnquiryStep.Broken("CONFERENCE_NOT_HELD", "A conference that was not held has no outcome; give the day on which it was held.", after);
        }
        if (after.IcpcRequired == "false") throw EnquiryStep.Broken("CONFERENCE_HELD", "A conference was held in this enquiry, so that one was required.", after);
        if (after.IcpcOutcomes.Length == 0) throw EnquiryStep.Broken("CONFERENCE_OUTCOME_REQUIRED", "Say what the conference decided: one outcome at least.", after);
    }
}
