using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Merges;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>A child (our id) on a day.</summary>
public sealed record ChildDay(string ChildId, DateOnly Day);

/// <summary>Finds the referral that something about a child follows which names none: the latest on or before its day.</summary>
public sealed class FindReferrals(Db<IntakeService> db, TimeProvider time)
{
    /// <summary>One id for each asked for, in the same order; blank where there is none. Records merged with one another are one child.</summary>
    public async Task<IReadOnlyList<string>> HandleAsync(IReadOnlyList<ChildDay> asked, Actor actor, CancellationToken cancellation)
    {
        var found = await db.ReadAsync(async session =>
        {
            var standsAs = await FamilyStore.StandsAsAsync(session, [.. asked.Select(one => one.ChildId).Distinct()]);
            var referrals = (await ReferralDayStore.ListAsync(session, [.. standsAs.Keys])).ToLookup(referral => standsAs[referral.ChildId]);
            return (IReadOnlyList<string>)[.. asked.Select(one => Latest(standsAs.TryGetValue(one.ChildId, out var child) ? referrals[child] : [], one.Day))];
        }, cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Search, "referrals", "", cancellation, $"{asked.Count} children, for an import");
        return found;
    }

    private static string Latest(IEnumerable<ReferralDay> referrals, DateOnly day) =>
        referrals.Where(referral => referral.ReferredOn <= day).MaxBy(referral => (referral.ReferredOn, referral.ReferralId))?.ReferralId ?? "";
}
