using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Assessment.Features.Referrals;

/// <summary>Takes from Intake's events what assessments need of a referral; again and again gives the same.</summary>
internal static class LearnReferral
{
    public static void Apply(Tx tx, ReferralChanged change)
    {
        var referral = new KnownReferral { ReferralId = change.ReferralId, ChildId = change.ChildId, ReferredOn = change.ReferredOn, Withdrawn = change.Withdrawn };
        KnownReferralStore.Save(tx, referral);
        AssessmentLinks.ReferralChanged(tx, referral, change.OccurredAt);
    }
}
