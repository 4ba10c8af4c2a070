using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>A review as the other services hear of it: no council id, no free text.</summary>
internal static class ReviewEvents
{
    public static ReviewRecorded Of(Review review, DateTimeOffset at) => new()
    {
        ReviewId = review.ReviewId,
        Version = review.Version,
        OccurredAt = at,
        ContactId = review.ContactId.Length == 0 ? null : review.ContactId,
        ReviewedOn = review.ReviewedOn,
        Verdict = review.Verdict
    };
}
