using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Intake.Features.DataQuality;

/// <summary>A kind of data-quality query: what is missing or impossible in a record, or was left behind.</summary>
/// <param name="Id">The contract's word.</param>
/// <param name="Record">contact, referral or conversation_draft.</param>
public sealed record QueryKind(string Id, string Record)
{
    public const string Contact = "contact", Referral = "referral", Draft = "conversation_draft";

    public static readonly QueryKind ContactWithoutOutcome = new("contact_without_outcome", Contact);

    /// <summary>No source, or <see cref="ReferralSources"/> 10, Unknown: the census takes it, and it tells nobody who asked.</summary>
    public static readonly QueryKind ContactWithoutSource = new("contact_without_source", Contact);
    public static readonly QueryKind ContactWithoutLocality = new("contact_without_locality", Contact);
    public static readonly QueryKind ContactTimesImpossible = new("contact_times_impossible", Contact);
    public static readonly QueryKind ContactInFuture = new("contact_in_future", Contact);
    public static readonly QueryKind ContactDecidedInFuture = new("contact_decided_in_future", Contact);
    public static readonly QueryKind ReferralWithoutContact = new("referral_without_contact", Referral);

    /// <summary>Census rule 8866 asks for a source; see <see cref="ContactWithoutSource"/>.</summary>
    public static readonly QueryKind ReferralWithoutSource = new("referral_without_source", Referral);
    public static readonly QueryKind ReferralWithoutLocality = new("referral_without_locality", Referral);

    /// <summary>Census rule 8610.</summary>
    public static readonly QueryKind ReferralWithoutNeed = new("referral_without_need", Referral);
    public static readonly QueryKind ReferralTeamUnknown = new("referral_team_unknown", Referral);
    public static readonly QueryKind ReferralTooEarly = new("referral_too_early", Referral);
    public static readonly QueryKind ReferralInFuture = new("referral_in_future", Referral);

    /// <summary>A draft is its owner's alone: such are counted, and not listed.</summary>
    public static readonly QueryKind ConversationNotEnded = new("conversation_not_ended", Draft);

    public static readonly IReadOnlyList<QueryKind> All =
    [
        ContactWithoutOutcome, ContactWithoutSource, ContactWithoutLocality, ContactTimesImpossible, ContactInFuture, ContactDecidedInFuture,
        ReferralWithoutContact, ReferralWithoutSource, ReferralWithoutLocality, ReferralWithoutNeed, ReferralTeamUnknown, ReferralTooEarly, ReferralInFuture,
        ConversationNotEnded
    ];
}
