using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using Grpc.Core;

namespace CsWorkPerf.Portal.Backends;

/// <summary>What Assessment keeps about a child, for a page of the front door: the newest of each, those of merged records too.</summary>
/// <param name="ChildId">The child.</param>
/// <param name="Assessments">Those due last first.</param>
/// <param name="Enquiries">Those of the latest strategy discussion first.</param>
/// <param name="Audits">The latest first.</param>
public sealed record KeptAboutChild(string ChildId, ListAssessmentsResponse Assessments, ListEnquiriesResponse Enquiries, ListAuditsResponse Audits)
{
    /// <summary>Why nothing can be shown now, in a sentence; empty where it is.</summary>
    public string Problem { get; init; } = "";
}

/// <summary>Assessment: what is kept about one child.</summary>
public sealed class KeptAboutChildBackend(Assessments.AssessmentsClient assessments, Section47.Section47Client enquiries, Audits.AuditsClient audits)
{
    private const int Most = 20;

    /// <summary>
    /// The page that asks shows Intake's record all the same where Assessment does not answer, or has not heard yet that somebody
    /// opened a restricted record a moment ago.
    /// </summary>
    public async Task<KeptAboutChild> OfAsync(string childId, CancellationToken cancellation)
    {
        var page = new PageRequest { PageSize = Most };
        try
        {
            var listed = assessments.ListAssessmentsAsync(new ListAssessmentsRequest { ChildId = childId, OrderBy = "-due_on", Page = page }, cancellationToken: cancellation).ResponseAsync;
            var enquired = enquiries.ListEnquiriesAsync(new ListEnquiriesRequest { ChildId = childId, Page = page }, cancellationToken: cancellation).ResponseAsync;
            var audited = audits.ListAuditsAsync(new ListAuditsRequest { ChildId = childId, Page = page }, cancellationToken: cancellation).ResponseAsync;
            await Task.WhenAll(listed, enquired, audited);
            return new(childId, await listed, await enquired, await audited);
        }
        catch (RpcException error) when (error.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded)
        {
            return Without(childId, "Assessments, section 47 enquiries and audits of this child cannot be shown, because their service is not answering. Wait a minute, then load the page again.");
        }
        catch (RpcException error) when (RpcErrors.Refusal(error) is Denied)
        {
            return Without(childId, "Assessments, section 47 enquiries and audits of this child are not open to you yet. Wait a moment, then load the page again.");
        }
    }

    private static KeptAboutChild Without(string childId, string problem) => new(childId, new(), new(), new()) { Problem = problem };
}
