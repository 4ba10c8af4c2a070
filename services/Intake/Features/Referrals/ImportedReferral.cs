using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>A row of referrals.csv, or of a list of referrals, whose cells are good.</summary>
public sealed record ImportedReferral
{
    public required long Line { get; init; }

    /// <summary>The council's id; of a referral made here it may be ours.</summary>
    public required string ReferralId { get; init; }

    /// <summary>The council's id of the contact, or ours.</summary>
    public string ContactId { get; init; } = "";
    public required string ChildId { get; init; }
    public required DateOnly ReferredOn { get; init; }
    public required string Source { get; init; }
    public string PrimaryNeed { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";

    /// <summary>The team by name, of a list that has no team ids.</summary>
    public string TeamName { get; init; } = "";
    public bool Nfa { get; init; }
    public string Route { get; init; } = "";

    /// <summary>False for a list without a route column.</summary>
    public bool RouteSupplied { get; init; }

    /// <summary>The faults between two columns.</summary>
    public IEnumerable<ImportNote> Faults()
    {
        if (!Nfa && RouteSupplied && Route.Length == 0) yield return ImportNote.Rejected(Line, "route", "", "Required when nfa is false: assessment, strategy or none.");
    }

    /// <summary>The referral that the row makes where there was none.</summary>
    /// <param name="referralId">Its new id.</param>
    /// <param name="links">Our ids of what the row names.</param>
    public Referral ToReferral(string referralId, ReferralRowLinks links) => new()
    {
        ReferralId = referralId,
        Version = 1,
        CouncilId = ReferralId,
        ChildId = links.ChildId,
        ContactId = links.ContactId,
        ContactCouncilId = ContactId,
        ReferredOn = ReferredOn,
        Source = Source,
        PrimaryNeed = PrimaryNeed,
        LocalityId = LocalityId,
        TeamId = links.TeamId,
        TeamNameKey = links.TeamNameKey,
        Nfa = Nfa,
        Route = Route,
        RouteSupplied = RouteSupplied,
        Origin = "import"
    };

    /// <summary>The next version of an imported referral: the file is the whole truth, so a blank clears.</summary>
    public Referral Apply(Referral stored, ReferralRowLinks links)
    {
        var next = ToReferral(stored.ReferralId, links) with { Version = stored.Version + 1, CouncilId = stored.CouncilId };
        return RouteSupplied ? next : next with { Route = stored.Route, RouteSupplied = stored.RouteSupplied };
    }

    /// <summary>The columns in which the row differs from the record.</summary>
    public IReadOnlyList<Difference> Differences(Referral stored, ReferralRowLinks links)
    {
        var found = new Differences();
        if (stored.Withdrawn) found.Compare("referral_id", ReferralId, "withdrawn");
        if (links.ContactId != stored.ContactId || (links.ContactId.Length == 0 && ContactId != stored.ContactCouncilId))
            found.Compare("contact_id", ContactId, stored.ContactCouncilId.Length > 0 ? stored.ContactCouncilId : stored.ContactId);
        if (links.ChildId != stored.ChildId) found.Compare("child_id", ChildId, stored.ChildId);
        if (ReferredOn != stored.ReferredOn) found.Compare("referred_on", ((DateOnly?)ReferredOn).Text(), ((DateOnly?)stored.ReferredOn).Text());
        found.Compare("source", Source, stored.Source);
        found.Compare("primary_need", PrimaryNeed, stored.PrimaryNeed);
        found.Compare("locality_id", LocalityId, stored.LocalityId);
        found.Compare("team_id", links.TeamId, stored.TeamId);
        found.Compare("team", links.TeamNameKey, stored.TeamNameKey);
        if (Nfa != stored.Nfa) found.Compare("nfa", Nfa ? "true" : "false", stored.Nfa ? "true" : "false");
        if (RouteSupplied && stored.RouteSupplied) found.Compare("route", Route, stored.Route);
        else if (RouteSupplied) found.Compare("route", Route, "not supplied");
        return found.Found;
    }
}

/// <summary>What a row names, by our ids; a blank where it is not known yet.</summary>
public sealed record ReferralRowLinks(string ChildId, string ContactId, string TeamId, string TeamNameKey);
