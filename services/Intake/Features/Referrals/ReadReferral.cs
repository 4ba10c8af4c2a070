using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>A referral, and what became of it after it was made.</summary>
public sealed record ReferralView(Referral Referral, IReadOnlyList<ReferralEntry> Entries);

/// <summary>Opens a referral; the access is logged before it is shown.</summary>
public sealed class ReadReferral(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such referral.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    public Task<ReferralView> HandleAsync(string referralId, Actor actor, CancellationToken cancellation) =>
        restricted.LogRefusalAsync(actor, "referral", referralId, cancellation, async () =>
        {
            var referral = await db.ReadAsync(async session =>
            {
                var found = await ReferralStore.ByIdAsync(session, referralId) ?? throw new NotFound("referral", referralId);
                if (await ChildStore.ByIdAsync(session, found.ChildId) is { } child) await restricted.CheckAsync(session, child, actor);
                return new ReferralView(found, await ReferralStore.EntriesAsync(session, referralId));
            }, cancellation);
            await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Open, "referral", referralId, cancellation);
            return referral;
        });
}
