using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>Reviews as rows.</summary>
public static class ReviewStore
{
    /// <summary>By the council's id, or by ours.</summary>
    public static Review? ByReference(Tx tx, string id) =>
        List(tx, ReviewSql.ByCouncilId, id).FirstOrDefault() ?? (OwnId.Is(id) ? List(tx, ReviewSql.ById, id).FirstOrDefault() : null);

    /// <summary>Reviews that name a contact which has not arrived.</summary>
    public static IReadOnlyList<Review> ListByContactCouncilId(Tx tx, string councilId) => List(tx, ReviewSql.ListByContactCouncilId, councilId);

    public static void Insert(Tx tx, Review review, DateTimeOffset at) => tx.Prepare(ReviewSql.Insert).Execute(
        review.ReviewId, review.Version, review.CouncilId, review.ContactId, review.ContactCouncilId, review.ReviewedOn.Text(),
        review.Verdict, review.Origin, review.ChangedHere ? 1 : 0, Instant.Text(at));

    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static void Update(Tx tx, Review review)
    {
        var stored = tx.Prepare(ReviewSql.Update).Execute(
            review.ReviewId, review.Version, review.CouncilId, review.ContactId, review.ContactCouncilId, review.ReviewedOn.Text(),
            review.Verdict, review.Origin, review.ChangedHere ? 1 : 0);
        if (stored > 0) return;
        long current = 0;
        tx.Prepare(ReviewSql.VersionById).Query(row => current = row.GetInt64(0), review.ReviewId);
        throw new StaleVersion("review", review.ReviewId, current);
    }

    private static List<Review> List(Tx tx, string sql, string value)
    {
        var found = new List<Review>();
        tx.Prepare(sql).Query(row => found.Add(row.GetRowParser<Review>()(row)), value);
        return found;
    }
}
