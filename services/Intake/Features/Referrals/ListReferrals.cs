using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Merges;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>A page of referrals, the children they are about, and how many match in all.</summary>
/// <param name="Referrals">At most as many as asked for.</param>
/// <param name="More">There is another page.</param>
/// <param name="Children">By the id that the row names: the record that stands for the child.</param>
/// <param name="Total">Exact up to <see cref="ReferralListSql.MostCounted"/>.</param>
/// <param name="TotalCapped">There are more than <paramref name="Total"/>.</param>
public sealed record ReferralPage(IReadOnlyList<Referral> Referrals, bool More, IReadOnlyDictionary<string, Child> Children, int Total, bool TotalCapped);

/// <summary>Lists referrals; one entry in the access log.</summary>
public sealed class ListReferrals(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="Denied">The list is of one child, whose record is restricted.</exception>
    public Task<ReferralPage> HandleAsync(ReferralFilter filter, Page page, Actor actor, CancellationToken cancellation) =>
        restricted.LogRefusalAsync(actor, "referrals", filter.ChildId, cancellation, async () =>
        {
            var listed = await db.ReadAsync(async session =>
            {
                if (filter.ChildId.Length == 0) return await ReferralListStore.PageAsync(session, filter, page);
                var child = await ChildStore.ByIdAsync(session, filter.ChildId);
                if (child is not null) await restricted.CheckAsync(session, child, actor);
                IReadOnlyList<string> ids = child is null ? [filter.ChildId] : await FamilyStore.IdsAsync(session, child);
                return await ReferralListStore.PageAsync(session, filter with { ChildIds = ids }, page);
            }, cancellation);
            await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "referrals", filter.ChildId, cancellation);
            return listed;
        });
}
