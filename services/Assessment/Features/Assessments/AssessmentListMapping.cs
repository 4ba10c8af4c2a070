using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Contracts.CodeSets;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>Lists and counts of assessments between the wire and the domain.</summary>
internal static class AssessmentListMapping
{
    private const int MostIds = 500;

    public static (AssessmentFilter Filter, Page Page) Read(V1.ListAssessmentsRequest request)
    {
        var found = new Violations();
        found.OneOf("state", request.State, AssessmentState.Listed);
        found.OneOf("band", request.Band, AssessmentBands.All);
        found.OneOf("order_by", request.OrderBy, AssessmentFilter.Orders);
        if (request.AssessmentIds.Count > MostIds) found.Add("assessment_ids", $"assessment_ids: send up to {MostIds}; there are {request.AssessmentIds.Count:N0}.", "COUNT");
        var filter = new AssessmentFilter
        {
            AssessmentIds = [.. request.AssessmentIds.Take(MostIds).Select((id, i) => found.Id($"assessment_ids[{i}]", id))],
            State = request.State,
            Band = request.Band,
            LocalityId = found.Id("locality_id", request.LocalityId),
            TeamId = found.Id("team_id", request.TeamId),
            WorkerId = found.Id("worker_id", request.WorkerId),
            ChildId = found.Id("child_id", request.ChildId),
            ReferralId = found.Id("referral_id", request.ReferralId),
            AssessmentType = found.Code("assessment_type", request.AssessmentType, AssessmentTypes.Codes),
            ManagerId = found.Id("manager_id", request.ManagerId),
            Unallocated = request.Unallocated,
            DueFrom = found.Day("due_from", request.DueFrom),
            DueTo = found.Day("due_to", request.DueTo),
            EndedFrom = found.Day("ended_from", request.EndedFrom),
            EndedTo = found.Day("ended_to", request.EndedTo),
            OrderBy = request.OrderBy.Length == 0 ? AssessmentFilter.Orders[0] : request.OrderBy
        };
        CheckTogether(found, request, filter);
        var page = found.Page(request.Page, Query(request), keys: 2);
        found.ThrowIfAny();
        return (filter, page);
    }

    public static AssessmentFilter Read(V1.CountAssessmentsRequest request)
    {
        var found = new Violations();
        var filter = new AssessmentFilter
        {
            LocalityId = found.Id("locality_id", request.LocalityId),
            TeamId = found.Id("team_id", request.TeamId),
            WorkerId = found.Id("worker_id", request.WorkerId)
        };
        found.ThrowIfAny();
        return filter;
    }

    public static V1.ListAssessmentsResponse Write(AssessmentPage page, V1.ListAssessmentsRequest request, AssessmentFilter filter, AssessmentMapping mapping)
    {
        var response = new V1.ListAssessmentsResponse { Total = page.Total, TotalCapped = page.TotalCapped };
        response.Rows.AddRange(page.Rows.Select(mapping.Write));
        if (page is { More: true, Rows: [.., var last] }) response.NextPageToken = PageMapping.Token(Query(request), filter.KeyOf(last), last.AssessmentId);
        return response;
    }

    public static V1.AssessmentCounts Write(RunningCounts counts) => new()
    {
        Running = counts.Running,
        InTime = counts.InTime,
        BecomingOverdue = counts.BecomingOverdue,
        Overdue = counts.Overdue,
        Unallocated = counts.Unallocated,
        Submitted = counts.Submitted,
        Returned = counts.Returned,
        PastPlan = counts.PastPlan,
        Children = counts.Children,
        ToAuthorise = counts.ToAuthorise
    };

    private static void CheckTogether(Violations found, V1.ListAssessmentsRequest request, AssessmentFilter filter)
    {
        if (filter is { Unallocated: true, WorkerId.Length: > 0 }) found.Add("worker_id", "worker_id must be empty with unallocated.", "NOT_ALLOWED");
        if (filter.Band.Length > 0 && filter.State is AssessmentState.Authorised or AssessmentState.Completed or AssessmentState.Withdrawn)
            found.Add("band", "band is of assessments whose clock runs; leave state empty, or running, open, submitted or returned.", "NOT_ALLOWED");
        if (filter.OrderBy.EndsWith("submitted_on", StringComparison.Ordinal) && filter.State != AssessmentState.Submitted)
            found.Add("order_by", $"order_by '{filter.OrderBy}' is for state submitted.", "NOT_ALLOWED");
        if (filter.DueTo < filter.DueFrom) found.Add("due_to", $"due_to '{request.DueTo}' is before due_from '{request.DueFrom}'.", "TOO_EARLY");
        if (filter.EndedTo < filter.EndedFrom) found.Add("ended_to", $"ended_to '{request.EndedTo}' is before ended_from '{request.EndedFrom}'.", "TOO_EARLY");
    }

    private static V1.ListAssessmentsRequest Query(V1.ListAssessmentsRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
