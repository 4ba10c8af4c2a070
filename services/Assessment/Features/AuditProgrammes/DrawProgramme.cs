using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>Draws a month's programme, once.</summary>
public sealed class DrawProgramme(Db<AssessmentService> db, TimeProvider time)
{
    /// <exception cref="InvalidInput">auditor_ids: somebody is in no post.</exception>
    /// <exception cref="RuleBroken">ALREADY_DRAWN, OWN_DRAW, NOTHING_TO_DRAW, CASE_WITHOUT_AUDITOR.</exception>
    public Task<AuditProgramme> HandleAsync(int size, IReadOnlyList<string> auditorIds, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => DrawAsync(tx, size, auditorIds, actor, now)), cancellation);
    }

    private static async Task<AuditProgramme> DrawAsync(Tx tx, int size, IReadOnlyList<string> auditorIds, Actor actor, DateTimeOffset now)
    {
        // A case opens a restricted child's record to its auditor: nobody who may not open it anyway gives it to themselves.
        if (!RestrictedChild.MayOpen(actor) && actor.WorkerId is { Length: > 0 } own && auditorIds.Contains(own))
            throw new RuleBroken("OWN_DRAW", "You are among the auditors yourself: ask a manager to draw, or draw for others.", "audit_programmes");
        var today = LondonTime.DayOf(now);
        var month = ProgrammeMonth.Of(today);
        if (await ProgrammeStore.ByMonthAsync(tx, month.Month) is { } drawn)
            throw new RuleBroken("ALREADY_DRAWN", $"This month's programme was drawn by {drawn.DrawnBy}; it stands, and nobody can draw another.", "audit_programme/" + drawn.ProgrammeId);
        var auditors = await AuditorsAsync(tx, auditorIds, month.From, today);
        var pool = await Pools.OfAsync(tx, month, today);
        if (pool.Cases.Count == 0)
            throw new RuleBroken("NOTHING_TO_DRAW", "No child had an assessment open or ended last month, or all of them were audited in the last six months.", "audit_programmes");
        // Of every case, drawn or not, and before the draw: the answer says nothing of what would be drawn.
        if (pool.Cases.FirstOrDefault(one => !auditors.Any(one.MayHave)) is { } left)
            throw new RuleBroken(
                "CASE_WITHOUT_AUDITOR",
                $"There are cases of last month that none of these auditors may audit, such as of team {string.Join(", ", left.Teams)}; add an auditor of another team.", "audit_programmes");

        var (number, secret) = await AuditSecrets.NextAsync(tx);
        var plan = new ProgrammePlan(month.From, month.To, size);
        var seed = ProgrammeDraws.Seed(plan, secret, auditors, pool.Cases);
        var cases = ProgrammeDraws.Draw(plan, seed, auditors, pool.Cases);
        var programme = new AuditProgramme
        {
            ProgrammeId = Guid.CreateVersion7(now).ToString(),
            Number = number,
            Month = month.Month,
            From = plan.From,
            To = plan.To,
            Size = size,
            Cases = cases.Count,
            Drawn = cases.Count(one => one.Position > 0),
            Auditors = auditors.Count,
            Seed = seed,
            DrawnAt = now,
            DrawnBy = actor.Name
        };
        ProgrammeStore.Insert(tx, programme, auditors, cases);
        AuditSecrets.Make(tx, number + 1);
        AccessLog.Add(tx, actor, now, AccessAction.Add, "audit_programme", programme.ProgrammeId);
        return programme;
    }

    private static async Task<IReadOnlyList<ProgrammeAuditor>> AuditorsAsync(Tx tx, IReadOnlyList<string> ids, DateOnly from, DateOnly today)
    {
        var auditors = new List<ProgrammeAuditor>();
        foreach (var id in ids.Order(StringComparer.Ordinal))
        {
            await Auditors.CheckInPostAsync(tx, "auditor_ids", id, today);
            auditors.Add(new(id, await Auditors.TeamsAsync(tx, id, from, today)));
        }
        return auditors;
    }
}
