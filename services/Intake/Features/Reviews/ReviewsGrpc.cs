using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using Grpc.Core;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>The RPCs of reviews.</summary>
public sealed class ReviewsGrpc(
    RecordVerdict record, CorrectVerdict correct, ReadReview read, ListReviews list, ImportReviews import, WorkingDayCalendar calendar, TimeProvider time) : Contracts.Intake.V1.Reviews.ReviewsBase
{
    public override async Task<Contracts.Intake.V1.Review> RecordVerdict(RecordVerdictRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var (meetingId, contactId, verdict) = ReviewMapping.Read(request);
        return ReviewMapping.Write(await record.HandleAsync(meetingId, contactId, verdict, actor, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<Contracts.Intake.V1.Review> CorrectVerdict(CorrectVerdictRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var (reviewId, version, verdict) = ReviewMapping.Read(request);
        return ReviewMapping.Write(await correct.HandleAsync(reviewId, version, verdict, actor, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<ReviewDetails> GetReview(GetReviewRequest request, ServerCallContext context) =>
        ReviewMapping.Write(await read.HandleAsync(RequestFields.RecordId("review_id", request.ReviewId), context.Actor(), context.CancellationToken), calendar, LondonTime.Today(time));

    public override async Task<ListReviewsResponse> ListReviews(ListReviewsRequest request, ServerCallContext context)
    {
        var (filter, page) = ReviewMapping.Read(request);
        var actor = context.Actor();
        return ReviewMapping.Write(await list.HandleAsync(filter, page, actor, context.CancellationToken), request, actor);
    }

    public override Task ImportReviews(IAsyncStreamReader<ImportReviewsRequest> requestStream, IServerStreamWriter<ImportReport> responseStream, ServerCallContext context) =>
        ImportStream.RunAsync(requestStream, responseStream, ReviewRowMapping.Read, import.Start(context.Actor()), context.CancellationToken);
}
