using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;
using M = CsWorkPerf.Reporting.Features.Indicators.FrontDoorMeasures;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>From a referral and its first assessment to the days on which it awaited one: a pure function.</summary>
public static class AwaitingMeasures
{
    /// <summary>Adds the contributions of referrals, given in any order; a withdrawn one is as if it had never been.</summary>
    public static void Add(IReadOnlyList<AwaitingFact> referrals, List<Contribution> into)
    {
        foreach (var referral in referrals)
        {
            if (referral.Withdrawn || referral.Nfa || referral.Route != Routes.Assessment || !FactQuery.Countable(referral)) continue;
            // Started by the end of the day referred: it never waited.
            if (referral.AssessedFrom <= referral.ReferredOn) continue;
            var row = new RowDimensions { Locality = referral.LocalityId, Team = referral.TeamId };
            into.Add(new(M.AwaitingAssessment, referral.ReferredOn, row, 1));
            if (referral.AssessedFrom is { } started) into.Add(new(M.AwaitingAssessment, started, row, -1));
        }
    }
}
