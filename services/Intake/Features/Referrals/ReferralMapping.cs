using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Children;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>Referrals between the wire and the domain.</summary>
internal static class ReferralMapping
{
    public static (ReferralFilter Filter, Page Page) Read(V1.ListReferralsRequest request)
    {
        var found = new Violations();
        found.OneOf("order_by", request.OrderBy, ReferralFilter.Orders);
        found.OneOf("standing", request.Standing, ReferralFilter.Standings);
        var filter = new ReferralFilter
        {
            LocalityId = found.Id("locality_id", request.LocalityId),
            TeamId = found.Id("team_id", request.TeamId),
            Source = found.Code("source", request.Source, ReferralSources.Codes),
            Route = found.Code("route", request.Route, Routes.Codes),
            ChildId = found.Id("child_id", request.ChildId),
            Nfa = request.HasNfa ? request.Nfa : null,
            From = found.Day("from", request.From),
            To = found.Day("to", request.To),
            Standing = request.Standing.Length == 0 ? ReferralFilter.Standings[0] : request.Standing,
            OrderBy = request.OrderBy.Length == 0 ? ReferralFilter.Orders[0] : request.OrderBy
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
        Origin = referral.Origin,
        Withdrawn = referral.Withdrawn
    };

    /// <summary>A referral with what became of it.</summary>
    public static V1.Referral Write(ReferralView view)
    {
        var written = Write(view.Referral);
        written.History.AddRange(view.Entries.Select(entry => new V1.ReferralEntry { At = Instant.Text(entry.At), Action = entry.Action, By = entry.By, Detail = entry.Detail }));
        return written;
    }

    /// <summary>A list; of restricted children, for those who may not open them, without names and what became of them.</summary>
    public static V1.ListReferralsResponse Write(ReferralPage page, V1.ListReferralsRequest request, Actor actor)
    {
        var response = new V1.ListReferralsResponse { Total = page.Total, TotalCapped = page.TotalCapped };
        response.Referrals.AddRange(page.Referrals.Select(referral =>
            Write(Restricted.Names(page.Children[referral.ChildId], actor) ? referral : referral with { CouncilId = "", PrimaryNeed = "", Nfa = false, Route = "" })));
        foreach (var (id, child) in page.Children)
        {
            response.Children[id] = ChildMapping.WriteListed(child, actor);
        }
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
