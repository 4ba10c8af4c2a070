using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>Lists and counts of enquiries between the wire and the domain.</summary>
internal static class EnquiryListMapping
{
    public static (EnquiryFilter Filter, Page Page) Read(V1.ListEnquiriesRequest request)
    {
        var found = new Violations();
        found.OneOf("state", request.State, EnquiryState.All);
        found.OneOf("visit", request.Visit, EnquiryClock.VisitBands);
        found.OneOf("icpc", request.Icpc, EnquiryClock.IcpcBands);
        found.OneOf("order_by", request.OrderBy, EnquiryFilter.Orders);
        var filter = new EnquiryFilter
        {
            State = request.State,
            Visit = request.Visit,
            Icpc = request.Icpc,
            LocalityId = found.Id("locality_id", request.LocalityId),
            TeamId = found.Id("team_id", request.TeamId),
            WorkerId = found.Id("worker_id", request.WorkerId),
            ChildId = found.Id("child_id", request.ChildId),
            From = found.Day("from", request.From),
            To = found.Day("to", request.To),
            OrderBy = request.OrderBy.Length == 0 ? EnquiryFilter.Orders[0] : request.OrderBy
        };
        if (filter.To < filter.From) found.Add("to", $"to '{request.To}' is before from '{request.From}'.", "TOO_EARLY");
        var page = found.Page(request.Page, Query(request), keys: 2);
        found.ThrowIfAny();
        return (filter, page);
    }

    public static EnquiryFilter Read(V1.CountEnquiriesRequest request)
    {
        var found = new Violations();
        var filter = new EnquiryFilter
        {
            LocalityId = found.Id("locality_id", request.LocalityId),
            TeamId = found.Id("team_id", request.TeamId),
            WorkerId = found.Id("worker_id", request.WorkerId)
        };
        found.ThrowIfAny();
        return filter;
    }

    /// <summary>Rows of a list, without free text.</summary>
    public static V1.ListEnquiriesResponse Write(EnquiryPage page, V1.ListEnquiriesRequest request, WorkingDayCalendar calendar, DateOnly today)
    {
        var response = new V1.ListEnquiriesResponse { Total = page.Total, TotalCapped = page.TotalCapped };
        response.Rows.AddRange(page.Enquiries.Select(enquiry => EnquiryMapping.Write(enquiry with { NoVisitReason = "" }, calendar, today)));
        if (page is { More: true, Enquiries: [.., var last] }) response.NextPageToken = PageMapping.Token(Query(request), last.StrategyOn.Text(), last.S47Id);
        return response;
    }

    public static V1.EnquiryCounts Write(WaitingEnquiries counts) => new()
    {
        Open = counts.Open,
        VisitInTime = counts.VisitInTime,
        VisitOverdue = counts.VisitOverdue,
        IcpcInTime = counts.IcpcInTime,
        IcpcBecomingOverdue = counts.IcpcBecomingOverdue,
        IcpcOverdue = counts.IcpcOverdue
    };

    public static (string LocalityId, string TeamId, Page Page) Read(V1.ListStrategyReferralsRequest request)
    {
        var found = new Violations();
        var (locality, team) = (found.Id("locality_id", request.LocalityId), found.Id("team_id", request.TeamId));
        var page = found.Page(request.Page, Query(request), keys: 2);
        found.ThrowIfAny();
        return (locality, team, page);
    }

    public static V1.ListStrategyReferralsResponse Write(StrategyReferrals listed, V1.ListStrategyReferralsRequest request)
    {
        var response = new V1.ListStrategyReferralsResponse { Total = listed.Total, TotalCapped = listed.TotalCapped };
        response.Rows.AddRange(listed.Rows.Select(row => new V1.StrategyReferral
        {
            ReferralId = row.ReferralId,
            ChildId = row.ChildId,
            ReferredOn = row.ReferredOn.Text(),
            LocalityId = row.LocalityId,
            TeamId = row.TeamId
        }));
        if (listed.Last is { } last) response.NextPageToken = PageMapping.Token(Query(request), last.ReferredOn.Text(), last.ReferralId);
        return response;
    }

    private static V1.ListStrategyReferralsRequest Query(V1.ListStrategyReferralsRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }

    private static V1.ListEnquiriesRequest Query(V1.ListEnquiriesRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
