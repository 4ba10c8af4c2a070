using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Assessment.Features.DataQuality;
using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>What an enquiry that is being stored is compared with.</summary>
internal static class EnquirySurroundings
{
    public static Surroundings Of(Tx tx, Enquiry enquiry, DateOnly today)
    {
        var referral = KnownReferralStore.ById(tx, enquiry.ReferralId);
        return new(
            referral,
            referral is not null && !KnownChildStore.IsSame(tx, referral.ChildId, enquiry.ChildId),
            enquiry.IsOpen ? KnownChildStore.FamilyIds(tx, enquiry.ChildId).SelectMany(id => EnquiryStore.ListOpenByChild(tx, id)).Count(other => other.S47Id != enquiry.S47Id) : 0,
            today);
    }
}
