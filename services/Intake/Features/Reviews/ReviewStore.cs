using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>Reviews, and what they said before, as rows.</summary>
public static class ReviewStore
{
    public static Review? ById(Tx tx, string reviewId) => List(tx, ReviewSql.ById, reviewId).FirstOrDefault();

    /// <summary>By the council's id, or by ours.</summary>
    public static Review? ByReference(Tx tx, string id) => List(tx, ReviewSql.ByCouncilId, id).FirstOrDefault() ?? (OwnId.Is(id) ? ById(tx, id) : null);

    /// <summary>Reviews that name a contact which has not arrived.</summary>
    public static IReadOnlyList<Review> ListByContactCouncilId(Tx tx, string councilId) => List(tx, ReviewSql.ListByContactCouncilId, councilId);

    /// <summary>The verdict recorded on a decision of a meeting's sample, if there is one.</summary>
    public static Review? OfMeeting(Tx tx, string meetingId, string contactId) => List(tx, ReviewSql.OfMeeting, meetingId, contactId).FirstOrDefault();

    public static Task<Review?> ByIdAsync(Session session, string reviewId) => session.OneAsync<Review>(ReviewSql.Details, new { ReviewId = reviewId });

    public static Task<IReadOnlyList<Review>> ByMeetingAsync(Session session, string meetingId) =>
        session.ListAsync<Review>(ReviewSql.ListByMeeting, new { MeetingId = meetingId });

    /// <summary>What a review said before it was corrected, oldest first.</summary>
    public static Task<IReadOnlyList<Review>> HistoryAsync(Session session, string reviewId) =>
        session.ListAsync<Review>(ReviewSql.ListHistory, new { ReviewId = reviewId });

    public static void Insert(Tx tx, Review review) => Execute(tx, ReviewSql.Insert, review);

    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static void Update(Tx tx, Review review)
    {
        if (Execute(tx, ReviewSql.Update, review) > 0) return;
        long current = 0;
        tx.Prepare(ReviewSql.VersionById).Query(row => current = row.GetInt64(0), review.ReviewId);
        throw new StaleVersion("review", review.ReviewId, current);
    }

    public static void AddHistory(Tx tx, Review before) => tx.Prepare(ReviewSql.InsertHistory).Execute(
        before.ReviewId, before.Version, before.ContactId, before.ReviewedOn.Text(), before.Verdict, before.Learning, before.RecordedBy, Instant.Text(before.RecordedAt));

    private static int Execute(Tx tx, string sql, Review review) => tx.Prepare(sql).Execute(
        review.ReviewId, review.Version, review.CouncilId, review.ContactId, review.ContactCouncilId, review.MeetingId, review.ReviewedOn.Text(),
        review.Verdict, review.Learning, review.RecordedBy, Instant.Text(review.RecordedAt), review.Origin, review.ChangedHere ? 1 : 0);

    private static List<Review> List(Tx tx, string sql, params string[] values)
    {
        var found = new List<Review>();
        tx.Prepare(sql).Query(row => found.Add(row.GetRowParser<Review>()(row)), values);
        return found;
    }
}
