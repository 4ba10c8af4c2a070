using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Contracts.CodeSets;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>Referrals between the wire and the domain.</summary>
internal static class ReferralMapping
{
    public static (ReferralFilter Filter, Page Page) Read(V1.ListReferralsRequest request)
    {
        var found = new Violations();
        var filter = new ReferralFilter
        {
            LocalityId = found.Id("locality_id", request.LocalityId),
            TeamId = found.Id("team_id", request.TeamId),
            Source = found.Code("source", request.Source, ReferralSources.Codes),
            Route = found.Code("route", request.Route, Routes.Codes),
            ChildId = found.Id("child_id", request.ChildId),
            From = found.Day("from", request.From),
            To = found.Day("to", request.To)
        };
        if (filter.To < filter.From) found.Add("to", $"to '{request.To}' is before from '{request.From}'.", "TOO_EARLY");
        var page = found.Page(request.Page, QueryOf(request), keys: 2);
        found.ThrowIfAny();
        return (filter, page);
    }

    public static V1.Referral Write(Referral referral) => new()
    {
        ReferralId = referral.ReferralId,
        Version = referral.Version,
        CouncilId = referral.CouncilId,
        ChildId = referral.ChildId,
        ContactId = referral.ContactId,
        ReferredOn = ((DateOnly?)referral.ReferredOn).Text(),
        Source = referral.Source,
        SourceGroup = ReferralSources.GroupOf(referral.Source),
        PrimaryNeed = referral.PrimaryNeed,
        LocalityId = referral.LocalityId,
        TeamId = referral.TeamId,
        Nfa = referral.Nfa,
        Route = referral.Route,
        Origin = referral.Origin
    };

    public static V1.ListReferralsResponse Write(ReferralPage page, V1.ListReferralsRequest request)
    {
        var response = new V1.ListReferralsResponse { Total = page.Total, TotalCapped = page.TotalCapped };
        response.Referrals.AddRange(page.Referrals.Select(Write));
        if (page is { More: true, Referrals: [.., var last] })
            response.NextPageToken = PageMapping.Token(QueryOf(request), ((DateOnly?)last.ReferredOn).Text(), last.ReferralId);
        return response;
    }

    private static V1.ListReferralsRequest QueryOf(V1.ListReferralsRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
