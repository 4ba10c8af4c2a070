namespace CsWorkPerf.Assessment.Features.Referrals;

/// <summary>What an import's report says of the referral that a row names.</summary>
internal static class ReferralNotices
{
    public const string Unknown = "Not known here yet: the two are linked when it is imported or made.";
    public const string Withdrawn = "A referral that was withdrawn.";
    public const string Nfa = "A referral that ended with no further action (census rule 8831).";
    public const string OfOtherChild = "A referral of another child's record.";
}
