using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>
/// Gives our ids of referrals for the council's, so that other services' imports can store the one that may travel. A referral
/// that is only named so far has its id set aside until it is imported.
/// </summary>
public sealed class IdentifyReferrals(Db<IntakeService> db, TimeProvider time)
{
    // Keeps a transaction well under 50 ms, so that people do not wait for it.
    private const int MostInTransaction = 50;

    /// <summary>Our id by the council's, of each; what was set aside is on disk when this returns.</summary>
    public async Task<IReadOnlyDictionary<string, string>> HandleAsync(IReadOnlyList<string> councilIds, CancellationToken cancellation)
    {
        var found = new Dictionary<string, string>(await db.ReadAsync(session => ReferralIdStore.ByCouncilIdsAsync(session, councilIds), cancellation));
        foreach (var unknown in councilIds.Where(id => !found.ContainsKey(id)).Chunk(MostInTransaction).ToList())
        {
            foreach (var (councilId, referralId) in await db.WriteAsync(tx => Task.FromResult(SetAside(tx, unknown)), cancellation, WriteQueue.Import))
                found[councilId] = referralId;
        }
        return found;
    }

    // Somebody else may have been first since they were looked for.
    private Dictionary<string, string> SetAside(Tx tx, IReadOnlyList<string> councilIds) => councilIds.ToDictionary(id => id, id =>
        ReferralStore.ByReference(tx, id)?.ReferralId ?? ReferralIdStore.SetAside(tx, id)
        ?? ReferralIdStore.Insert(tx, id, Guid.CreateVersion7(time.GetUtcNow()).ToString()));
}
