using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;
using M = CsWorkPerf.Reporting.Features.Indicators.FrontDoorMeasures;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>How soon contacts were decided and referrers told: figures of decisions whose day is known.</summary>
public static class ContactDecisions
{
    /// <summary>The limit of both clocks, in working days.</summary>
    public const int Limit = 1;

    /// <summary>Adds the contributions of one contact.</summary>
    public static void Add(ContactFact contact, RowDimensions row, CountingRules rules, List<Contribution> into)
    {
        if (contact.TimedDecision is not { } decided) return;

        into.Add(new(M.TimedDecisions, decided, row, 1));
        if (contact.HandOffs > 0)
        {
            into.Add(new(M.HandOffs, decided, row, contact.HandOffs));
            into.Add(new(M.HandOffsSquared, decided, row, (long)contact.HandOffs * contact.HandOffs));
        }
        if (Outcomes.IsReferral(contact.Outcome!)) into.Add(new(M.DecidedReferral, decided, row, 1));
        else if (contact.Outcome == Outcomes.EarlyHelp) into.Add(new(M.DecidedEarlyHelp, decided, row, 1));
        else if (contact.Outcome == Outcomes.Nfa) into.Add(new(M.DecidedNfa, decided, row, 1));

        // A row whose second day comes first has no WD: it is left out, and is a data-quality query.
        if (decided >= contact.ReceivedOn)
        {
            into.Add(new(M.ClockedDecisions, decided, row, 1));
            if (rules.IsWithin(contact.ReceivedOn, decided, Limit)) into.Add(new(M.DecidedIn1Day, decided, row, 1));
        }
        if (ReferralSources.IsProfessional(contact.Source ?? "")) AddFeedback(contact.FeedbackOn, decided, row, rules, into);
    }

    /// <summary>Resolved: the day the referrer was told or, if that comes first, the first day past the limit.</summary>
    private static void AddFeedback(DateOnly? told, DateOnly decided, RowDimensions row, CountingRules rules, List<Contribution> into)
    {
        if (told < decided) return;
        var past = rules.Calendar.FirstDayPast(decided, Limit);
        var inTime = told < past;
        var resolved = inTime ? told!.Value : past;
        into.Add(new(M.FeedbackResolved, resolved, row, 1));
        if (inTime) into.Add(new(M.FeedbackIn1Day, resolved, row, 1));
    }
}
