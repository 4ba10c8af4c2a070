using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Assessment.Features.Steps;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Assessment.Features.Referrals;

/// <summary>Takes from Intake's events what assessments need of a referral; again and again gives the same.</summary>
public sealed class LearnReferral(AssessmentLinks links, FollowReferral follow)
{
    public void Apply(Tx tx, ReferralChanged change, bool live)
    {
        var referral = new KnownReferral
        {
            ReferralId = change.ReferralId,
            ChildId = change.ChildId,
            ReferredOn = change.ReferredOn,
            Withdrawn = change.Withdrawn,
            Nfa = change.Nfa,
            LocalityId = change.LocalityId ?? "",
            TeamId = change.TeamId ?? "",
            Route = change.Route ?? ""
        };
        KnownReferralStore.Save(tx, referral);
        EnquiryLinks.ReferralChanged(tx, referral);
        links.ReferralChanged(tx, referral, change.OccurredAt);
        // What files brought in has its assessments in files.
        if (live) follow.Apply(tx, referral);
    }
}
