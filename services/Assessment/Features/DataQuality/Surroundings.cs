using CsWorkPerf.Assessment.Features.Referrals;

namespace CsWorkPerf.Assessment.Features.DataQuality;

/// <summary>What an assessment or an enquiry is compared with.</summary>
/// <param name="Referral">The referral that it names, as far as it is known.</param>
/// <param name="IsOfOtherChild">That referral is about another child, under whichever of the children's records.</param>
/// <param name="OthersOpen">If it is open: how many others of the child are.</param>
/// <param name="Today">Today in London.</param>
internal sealed record Surroundings(KnownReferral? Referral, bool IsOfOtherChild, int OthersOpen, DateOnly Today);
