using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>Links enquiries to what they name, when that arrives later than they did.</summary>
internal static class EnquiryLinks
{
    /// <summary>A referral has been heard of: what is wrong with it is known of the enquiries that name it.</summary>
    public static void ReferralChanged(Tx tx, KnownReferral referral)
    {
        foreach (var enquiry in EnquiryStore.ListByReferral(tx, referral.ReferralId)) EnquiryStore.UpdateReferralFaults(tx, enquiry, referral);
    }

    /// <summary>A team has been heard of, the only one of a name that enquiries may have given before.</summary>
    public static void TeamArrived(Tx tx, string teamId, string name, DateTimeOffset at)
    {
        foreach (var enquiry in EnquiryStore.ListByTeamNameKey(tx, NameKey.Of(name)))
        {
            var linked = enquiry with { Version = enquiry.Version + 1, TeamId = teamId };
            EnquiryStore.Update(tx, linked, at);
            tx.Publish(EnquiryEvents.Of(linked, at), live: false);
        }
    }
}
