using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>Ids of referrals by the council's: those of referrals that are here, and those set aside for one that is not yet.</summary>
internal static class ReferralIdStore
{
    /// <summary>Of those that are here or set aside.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ByCouncilIdsAsync(Session session, IReadOnlyList<string> councilIds)
    {
        var found = new Dictionary<string, string>();
        // What is here comes last: an import may have found that a referral made here bears the council's id.
        foreach (var sql in new[] { ReferralIdSql.ListSetAside, ReferralIdSql.ListHere })
            foreach (var (councilId, referralId) in await session.ListAsync<(string, string)>(sql, new { Ids = councilIds }))
                found[councilId] = referralId;
        return found;
    }

    /// <summary>The id set aside for the referral that the council calls so; null if there is none.</summary>
    public static string? SetAside(Tx tx, string councilId) => tx.Prepare(ReferralIdSql.SetAside).Text(councilId);

    /// <summary>Sets an id aside, and returns it.</summary>
    public static string Insert(Tx tx, string councilId, string referralId)
    {
        tx.Prepare(ReferralIdSql.Insert).Execute(councilId, referralId);
        return referralId;
    }

    /// <summary>The referral has arrived.</summary>
    public static void Delete(Tx tx, string councilId) => tx.Prepare(ReferralIdSql.Delete).Execute(councilId);
}
