using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;
using M = CsWorkPerf.Reporting.Features.Indicators.FrontDoorMeasures;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>From the referrals of a child to what they add to the measures, by the day referred: a pure function.</summary>
public static class ReferralMeasures
{
    /// <summary>Adds the contributions of a child's referrals, given in any order; a withdrawn one is as if it had never been.</summary>
    public static void Add(IReadOnlyList<ReferralFact> all, List<Contribution> into)
    {
        IReadOnlyList<ReferralFact> referrals = [.. all.Where(referral => !referral.Withdrawn)];
        var days = new EarlierDays(referrals.Select(referral => referral.ReferredOn), referrals.Count);
        foreach (var referral in referrals)
        {
            if (!FactQuery.Countable(referral)) continue;
            var row = RowOf(referral);
            var day = referral.ReferredOn;
            into.Add(new(M.Referred, day, row, 1));
            if (days.HasOneInYearBefore(day)) into.Add(new(M.Rereferred, day, row, 1));
            if (referral.Nfa) into.Add(new(M.ReferralNfa, day, row, 1));
            // A route that was not supplied is never counted as no.
            else if (referral.Route is not null)
            {
                into.Add(new(M.Routed, day, row, 1));
                if (referral.Route == Routes.Strategy) into.Add(new(M.FormallyRouted, day, row, 1));
            }
        }
    }

    private static RowDimensions RowOf(ReferralFact referral) => new()
    {
        Locality = referral.LocalityId,
        Team = referral.TeamId,
        Source = referral.Source,
        SourceGroup = ReferralSources.GroupOf(referral.Source ?? "") is { Length: > 0 } group ? group : null,
        PrimaryNeed = referral.PrimaryNeed,
        Route = referral.Route
    };
}
