using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>Checks the ids that a person sends against what is known here. What was imported may name what is not, and stays as it is.</summary>
internal static class EnquiryReferences
{
    /// <exception cref="InvalidInput">UNKNOWN_ID, for every one that is unknown; OTHER_CHILD for another child's referral.</exception>
    /// <exception cref="RuleBroken">REFERRAL_WITHDRAWN.</exception>
    public static void Check(Tx tx, Enquiry? before, Enquiry after)
    {
        DirectoryStore.CheckKnown(
            tx, ("locality_id", New(before?.LocalityId, after.LocalityId)), ("team_id", New(before?.TeamId, after.TeamId)), ("worker_id", New(before?.WorkerId, after.WorkerId)));
        if (New(before?.ReferralId, after.ReferralId).Length == 0) return;
        if (KnownReferralStore.ById(tx, after.ReferralId) is not { } referral)
            throw new InvalidInput("referral_id", $"referral_id '{after.ReferralId}' is not a referral that is known here; one that was made just now arrives within seconds.", "UNKNOWN_ID");
        if (!KnownChildStore.IsSame(tx, referral.ChildId, after.ChildId)) throw new InvalidInput("referral_id", "referral_id is a referral of another child.", "OTHER_CHILD");
        if (referral.Withdrawn)
            throw EnquiryStep.Broken("REFERRAL_WITHDRAWN", "This referral was withdrawn, because the decision that made it was corrected; name another one, or none.", after);

        static string New(string? before, string after) => after == before ? "" : after;
    }
}
