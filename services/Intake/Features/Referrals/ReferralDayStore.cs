using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>Reads when children were referred.</summary>
internal static class ReferralDayStore
{
    // An engine takes so many ids in one statement.
    private const int MostAtOnce = 1_000;

    /// <summary>The children's referrals that were not withdrawn, in no order.</summary>
    public static async Task<IReadOnlyList<ReferralDay>> ListAsync(Session session, IReadOnlyList<string> childIds)
    {
        var found = new List<ReferralDay>();
        foreach (var some in childIds.Chunk(MostAtOnce)) found.AddRange(await session.ListAsync<ReferralDay>(ReferralDaySql.ListByChildren, new { ChildIds = some }));
        return found;
    }
}
