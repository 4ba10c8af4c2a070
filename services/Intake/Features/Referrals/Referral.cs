using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>A request for children's social care services about a child. A blank is the empty string.</summary>
public sealed record Referral
{
    public required string ReferralId { get; init; }
    public required long Version { get; init; }

    /// <summary>The council's id; blank until an import names it.</summary>
    public string CouncilId { get; init; } = "";
    public required string ChildId { get; init; }

    /// <summary>The contact that led to it (our id), where known.</summary>
    public string ContactId { get; init; } = "";

    /// <summary>The contact as an import names it; linked when that contact arrives.</summary>
    public string ContactCouncilId { get; init; } = "";
    public required DateOnly ReferredOn { get; init; }

    /// <summary>Code of <see cref="ReferralSources"/>.</summary>
    public required string Source { get; init; }
    public string PrimaryNeed { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";

    /// <summary>The team as an Annex A list names it (see <see cref="Common.Requests.NameKey"/>); linked when that team arrives.</summary>
    public string TeamNameKey { get; init; } = "";

    /// <summary>No further action was decided before any assessment.</summary>
    public bool Nfa { get; init; }

    /// <summary>Code of <see cref="Routes"/>; blank where not supplied, or not given with no further action.</summary>
    public string Route { get; init; } = "";

    /// <summary>False for a list without a route column.</summary>
    public bool RouteSupplied { get; init; } = true;

    /// <summary>live or import.</summary>
    public required string Origin { get; init; }

    /// <summary>The decision that made it was corrected to one that makes no referral.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The referral that a decision makes: on the day of the decision, with what the contact says.</summary>
    public static Referral From(Contact contact, string referralId) => new()
    {
        ReferralId = referralId,
        Version = 1,
        ChildId = contact.ChildId,
        ContactId = contact.ContactId,
        ReferredOn = contact.DecidedAt!.Value.Day,
        Source = contact.Source,
        PrimaryNeed = contact.PrimaryNeed,
        LocalityId = contact.LocalityId,
        TeamId = contact.TeamId,
        Route = RouteOf(contact.Outcome),
        Origin = "live"
    };

    /// <summary>The next version, where the contact that made it was corrected in what it took over; null where nothing of it differs.</summary>
    public Referral? Follow(Contact before, Contact corrected)
    {
        var next = this with
        {
            Source = Source == before.Source ? corrected.Source : Source,
            PrimaryNeed = PrimaryNeed == before.PrimaryNeed ? corrected.PrimaryNeed : PrimaryNeed,
            LocalityId = LocalityId == before.LocalityId ? corrected.LocalityId : LocalityId,
            TeamId = TeamId == before.TeamId ? corrected.TeamId : TeamId
        };
        return next == this ? null : next with { Version = Version + 1 };
    }

    /// <summary>
    /// The next version, where the decision that made it was corrected: withdrawn where the contact is no referral any more, made
    /// good with what the contact says where it is one again, else on the new decision's route and day; null where nothing differs.
    /// </summary>
    public Referral? FollowDecision(Contact before, Contact corrected)
    {
        var next = !Outcomes.IsReferral(corrected.Outcome) ? this with { Withdrawn = true }
            : Withdrawn ? From(corrected, ReferralId) with { Version = Version, CouncilId = CouncilId, ContactCouncilId = ContactCouncilId }
            : this with
            {
                Route = RouteOf(corrected.Outcome),
                ReferredOn = ReferredOn == before.DecidedAt?.Day && corrected.DecidedAt is { } decided ? decided.Day : ReferredOn
            };
        return next == this ? null : next with { Version = Version + 1 };
    }

    private static string RouteOf(string outcome) => outcome == Outcomes.ReferralStrategy ? Routes.Strategy : Routes.Assessment;
}
