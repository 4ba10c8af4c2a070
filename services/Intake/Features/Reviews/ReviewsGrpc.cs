using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using Grpc.Core;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>The RPCs of reviews.</summary>
public sealed class ReviewsGrpc(ImportReviews import) : Contracts.Intake.V1.Reviews.ReviewsBase
{
    public override Task ImportReviews(IAsyncStreamReader<ImportReviewsRequest> requestStream, IServerStreamWriter<ImportReport> responseStream, ServerCallContext context) =>
        ImportStream.RunAsync(requestStream, responseStream, ReviewRowMapping.Read, import.Start(context.Actor()), context.CancellationToken);
}
