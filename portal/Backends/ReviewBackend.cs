using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Intake: the case review panel's meetings and verdicts.</summary>
public sealed class ReviewBackend(ReviewMeetings.ReviewMeetingsClient meetings, Reviews.ReviewsClient reviews)
{
    public async Task<NextDraw> NextDrawAsync(CancellationToken cancellation) => await meetings.GetNextDrawAsync(new GetNextDrawRequest(), cancellationToken: cancellation);

    public async Task<ReviewMeeting> DrawMeetingAsync(DrawMeetingRequest request, CancellationToken cancellation) =>
        await meetings.DrawMeetingAsync(request, cancellationToken: cancellation);

    public async Task<ListMeetingsResponse> ListMeetingsAsync(ListMeetingsRequest request, CancellationToken cancellation) =>
        await meetings.ListMeetingsAsync(request, cancellationToken: cancellation);

    /// <summary>Every meeting, page after page, for an export.</summary>
    public IAsyncEnumerable<ReviewMeeting> AllMeetingsAsync(CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListMeetingsAsync(new ListMeetingsRequest { Page = page }, cancellation), list => list.Meetings, list => list.NextPageToken, cancellation);

    public async Task<ReviewMeetingDetails> GetMeetingAsync(string meetingId, CancellationToken cancellation) =>
        await meetings.GetMeetingAsync(new GetMeetingRequest { MeetingId = meetingId }, cancellationToken: cancellation);

    public async Task<Draw> GetDrawAsync(string meetingId, CancellationToken cancellation) =>
        await meetings.GetDrawAsync(new GetDrawRequest { MeetingId = meetingId }, cancellationToken: cancellation);

    public async Task<Review> RecordVerdictAsync(RecordVerdictRequest request, CancellationToken cancellation) =>
        await reviews.RecordVerdictAsync(request, cancellationToken: cancellation);

    public async Task<Review> CorrectVerdictAsync(CorrectVerdictRequest request, CancellationToken cancellation) =>
        await reviews.CorrectVerdictAsync(request, cancellationToken: cancellation);

    public async Task<ReviewDetails> GetReviewAsync(string reviewId, CancellationToken cancellation) =>
        await reviews.GetReviewAsync(new GetReviewRequest { ReviewId = reviewId }, cancellationToken: cancellation);

    public async Task<ListReviewsResponse> ListReviewsAsync(ListReviewsRequest request, CancellationToken cancellation) =>
        await reviews.ListReviewsAsync(request, cancellationToken: cancellation);

    /// <summary>Every review of a query, page after page, for an export.</summary>
    public IAsyncEnumerable<ListReviewsResponse.Types.Row> AllReviewsAsync(ListReviewsRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListReviewsAsync(new ListReviewsRequest(request) { Page = page }, cancellation), list => list.Rows, list => list.NextPageToken, cancellation);
}
