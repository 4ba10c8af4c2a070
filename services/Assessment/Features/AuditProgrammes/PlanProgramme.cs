using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>What the next draw would be about.</summary>
/// <param name="Commitment">The hash of the secret that it will use.</param>
/// <param name="DrawnProgrammeId">This month's programme, where it is drawn already; else blank.</param>
/// <param name="Month">Its days.</param>
/// <param name="Cases">How many cases there are to draw from.</param>
/// <param name="Recent">How many more were drawn or audited not long ago.</param>
/// <param name="Teams">The cases' teams, in order.</param>
public sealed record ProgrammeOutlook(string Commitment, string DrawnProgrammeId, ProgrammeMonth Month, int Cases, int Recent, IReadOnlyList<string> Teams);

/// <summary>Looks ahead to the next draw. The secret that it shows the hash of is made then, if need be, and stays.</summary>
public sealed class PlanProgramme(Db<AssessmentService> db, TimeProvider time)
{
    public async Task<ProgrammeOutlook> HandleAsync(CancellationToken cancellation)
    {
        var today = LondonTime.Today(time);
        var month = ProgrammeMonth.Of(today);
        var (_, secret) = await db.WriteAsync(AuditSecrets.NextAsync, cancellation);
        return await db.ReadAsync(async session =>
        {
            var drawn = await ProgrammeStore.ByMonthAsync(session, month.Month);
            var pool = await Pools.OfAsync(session, month, today);
            return new ProgrammeOutlook(
                ProgrammeDraws.Hash(secret), drawn?.ProgrammeId ?? "", month, pool.Cases.Count, pool.Recent,
                [.. pool.Cases.SelectMany(one => one.Teams).Distinct().Order(StringComparer.Ordinal)]);
        }, cancellation);
    }
}
