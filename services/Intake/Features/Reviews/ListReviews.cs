using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>A review as a list shows it, with what its contact says now; blanks while the contact is not known.</summary>
public sealed record ReviewLine : Review
{
    public required string ChildId { get; init; }
    public required string Source { get; init; }
    public required string Outcome { get; init; }
    public required string LocalityId { get; init; }
    public required string WorkerId { get; init; }

    /// <summary>As the wire has it.</summary>
    public required string DecidedAt { get; init; }
}

/// <summary>A page of reviews, the children that they are about, and how many match in all.</summary>
/// <param name="Reviews">At most as many as asked for.</param>
/// <param name="More">There is another page.</param>
/// <param name="Children">By id.</param>
/// <param name="Total">Exact up to <see cref="ReviewListSql.MostCounted"/>.</param>
/// <param name="TotalCapped">There are more than <paramref name="Total"/>.</param>
public sealed record ReviewPage(IReadOnlyList<ReviewLine> Reviews, bool More, IReadOnlyDictionary<string, Child> Children, int Total, bool TotalCapped);

/// <summary>Lists reviews; one entry in the access log. Who runs no meetings gets those of own decisions.</summary>
public sealed class ListReviews(Db<IntakeService> db, TimeProvider time)
{
    public async Task<ReviewPage> HandleAsync(ReviewFilter filter, Page page, Actor actor, CancellationToken cancellation)
    {
        var allowed = ReviewAccess.SeesAll(actor) ? filter : filter with { Of = (actor.AccountId, actor.WorkerId ?? "") };
        var listed = await db.ReadAsync(session => ReviewListStore.PageAsync(session, allowed, page), cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "reviews", "", cancellation);
        return listed;
    }
}
