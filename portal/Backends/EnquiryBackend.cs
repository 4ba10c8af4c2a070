using CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Assessment: section 47 enquiries and their conferences.</summary>
public sealed class EnquiryBackend(Section47.Section47Client enquiries)
{
    public async Task<EnquiryDetails> GetAsync(string s47Id, CancellationToken cancellation) =>
        await enquiries.GetEnquiryAsync(new GetEnquiryRequest { S47Id = s47Id }, cancellationToken: cancellation);

    public async Task<ListEnquiriesResponse> ListAsync(ListEnquiriesRequest request, CancellationToken cancellation) =>
        await enquiries.ListEnquiriesAsync(request, cancellationToken: cancellation);

    /// <summary>Every enquiry of a query, page after page, for an export.</summary>
    public IAsyncEnumerable<Enquiry> AllAsync(ListEnquiriesRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListAsync(new ListEnquiriesRequest(request) { Page = page }, cancellation), list => list.Rows, list => list.NextPageToken, cancellation);

    public async Task<EnquiryCounts> CountAsync(CountEnquiriesRequest request, CancellationToken cancellation) =>
        await enquiries.CountEnquiriesAsync(request, cancellationToken: cancellation);

    public async Task<ListStrategyReferralsResponse> ListReferralsAsync(ListStrategyReferralsRequest request, CancellationToken cancellation) =>
        await enquiries.ListStrategyReferralsAsync(request, cancellationToken: cancellation);

    /// <summary>Every referral that waits for a strategy discussion, page after page, for an export.</summary>
    public IAsyncEnumerable<StrategyReferral> AllReferralsAsync(ListStrategyReferralsRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListReferralsAsync(new ListStrategyReferralsRequest(request) { Page = page }, cancellation), list => list.Rows, list => list.NextPageToken, cancellation);

    public async Task<Enquiry> StartAsync(StartEnquiryRequest request, CancellationToken cancellation) =>
        await enquiries.StartEnquiryAsync(request, cancellationToken: cancellation);

    public async Task<Enquiry> RecordVisitAsync(RecordVisitRequest request, CancellationToken cancellation) =>
        await enquiries.RecordVisitAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<Enquiry> ConcludeAsync(ConcludeEnquiryRequest request, CancellationToken cancellation) =>
        await enquiries.ConcludeEnquiryAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<Enquiry> PlanConferenceAsync(PlanConferenceRequest request, CancellationToken cancellation) =>
        await enquiries.PlanConferenceAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<Enquiry> RecordConferenceAsync(RecordConferenceRequest request, CancellationToken cancellation) =>
        await enquiries.RecordConferenceAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<Enquiry> ChangeAsync(ChangeEnquiryRequest request, CancellationToken cancellation) =>
        await enquiries.ChangeEnquiryAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<Enquiry> WithdrawAsync(WithdrawEnquiryRequest request, CancellationToken cancellation) =>
        await enquiries.WithdrawEnquiryAsync(request.Keyed(), cancellationToken: cancellation);
}
