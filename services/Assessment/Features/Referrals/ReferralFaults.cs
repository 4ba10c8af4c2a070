namespace CsWorkPerf.Assessment.Features.Referrals;

/// <summary>
/// What is wrong with the referral that a record names, each for itself. It is kept with the record, for a list must not look up the referral of
/// each of a million.
/// </summary>
internal readonly record struct ReferralFaults
{
    /// <summary>It has not arrived.</summary>
    public bool Unknown { get; private init; }
    public bool Withdrawn { get; private init; }

    /// <summary>It ended with no further action.</summary>
    public bool Nfa { get; private init; }

    /// <summary>It is about another record, which may be of the same child.</summary>
    public bool OfOtherRecord { get; private init; }

    /// <summary>Of an enquiry: it was made after the strategy discussion.</summary>
    public bool Later { get; private init; }

    /// <param name="referralId">The referral that the record names; blank for none.</param>
    /// <param name="referral">That referral, as far as it is known.</param>
    /// <param name="childId">The record that this one is about.</param>
    /// <param name="strategyOn">Of an enquiry, the day of the strategy discussion.</param>
    public static ReferralFaults Of(string referralId, KnownReferral? referral, string childId, DateOnly? strategyOn = null) => new()
    {
        Unknown = referralId.Length > 0 && referral is null,
        Withdrawn = referral is { Withdrawn: true },
        Nfa = referral is { Nfa: true },
        OfOtherRecord = referral is not null && referral.ChildId != childId,
        Later = referral?.ReferredOn > strategyOn
    };
}
