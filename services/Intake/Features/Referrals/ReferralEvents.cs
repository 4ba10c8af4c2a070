using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>A referral as the other services hear of it: no council id, no team's name.</summary>
internal static class ReferralEvents
{
    public static ReferralChanged Of(Referral referral, DateTimeOffset at) => new()
    {
        ReferralId = referral.ReferralId,
        Version = referral.Version,
        OccurredAt = at,
        ChildId = referral.ChildId,
        ContactId = OrNull(referral.ContactId),
        ReferredOn = referral.ReferredOn,
        Source = referral.Source,
        PrimaryNeed = OrNull(referral.PrimaryNeed),
        LocalityId = OrNull(referral.LocalityId),
        TeamId = OrNull(referral.TeamId),
        Nfa = referral.Nfa,
        Route = OrNull(referral.Route),
        Withdrawn = referral.Withdrawn
    };

    private static string? OrNull(string value) => value.Length == 0 ? null : value;
}
