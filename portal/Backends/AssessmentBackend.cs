using CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Assessment: the assessments, their lists and counts, and allocating them.</summary>
public sealed class AssessmentBackend(Assessments.AssessmentsClient assessments)
{
    public async Task<AssessmentDetails> GetAsync(string assessmentId, CancellationToken cancellation) =>
        await assessments.GetAssessmentAsync(new GetAssessmentRequest { AssessmentId = assessmentId }, cancellationToken: cancellation);

    public async Task<ListAssessmentsResponse> ListAsync(ListAssessmentsRequest request, CancellationToken cancellation) =>
        await assessments.ListAssessmentsAsync(request, cancellationToken: cancellation);

    /// <summary>Every assessment of a query, page after page, for an export.</summary>
    public IAsyncEnumerable<Assessment> AllAsync(ListAssessmentsRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListAsync(new ListAssessmentsRequest(request) { Page = page }, cancellation), list => list.Rows, list => list.NextPageToken, cancellation);

    public async Task<AssessmentCounts> CountAsync(CountAssessmentsRequest request, CancellationToken cancellation) =>
        await assessments.CountAssessmentsAsync(request, cancellationToken: cancellation);

    public async Task<Assessment> StartAsync(StartAssessmentRequest request, CancellationToken cancellation) =>
        await assessments.StartAssessmentAsync(request, cancellationToken: cancellation);

    public async Task<AllocatedAssessments> AllocateAsync(AllocateAssessmentsRequest request, CancellationToken cancellation) =>
        await assessments.AllocateAssessmentsAsync(request, cancellationToken: cancellation);
}
