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

    public async Task<Assessment> RecordSeenAsync(RecordSeenRequest request, CancellationToken cancellation) =>
        await assessments.RecordSeenAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<Assessment> ChangePlanAsync(ChangePlanRequest request, CancellationToken cancellation) =>
        await assessments.ChangePlanAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<Assessment> RecordCheckpointAsync(RecordCheckpointRequest request, CancellationToken cancellation) =>
        await assessments.RecordCheckpointAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<Assessment> SubmitAsync(SubmitAssessmentRequest request, CancellationToken cancellation) =>
        await assessments.SubmitAssessmentAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<Assessment> AuthoriseAsync(AuthoriseAssessmentRequest request, CancellationToken cancellation) =>
        await assessments.AuthoriseAssessmentAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<Assessment> ReturnAsync(ReturnAssessmentRequest request, CancellationToken cancellation) =>
        await assessments.ReturnAssessmentAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<Assessment> ReopenAsync(ReopenAssessmentRequest request, CancellationToken cancellation) =>
        await assessments.ReopenAssessmentAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<Assessment> WithdrawAsync(WithdrawAssessmentRequest request, CancellationToken cancellation) =>
        await assessments.WithdrawAssessmentAsync(request.Keyed(), cancellationToken: cancellation);
}
