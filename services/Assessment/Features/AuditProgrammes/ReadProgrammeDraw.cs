using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>All that is needed to repeat a draw.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Secret">The secret that it used, which nobody was told before.</param>
/// <param name="Auditors">In order of id.</param>
/// <param name="Cases">What it was drawn from, with the auditors by the draw, in order of the child's id.</param>
/// <param name="Repeats">Repeating it gives the seed, the cases and the auditors that are stored.</param>
public sealed record ProgrammeProof(AuditProgramme Programme, string Secret, IReadOnlyList<ProgrammeAuditor> Auditors, IReadOnlyList<PoolCase> Cases, bool Repeats);

/// <summary>Shows how a programme was drawn, and repeats the draw.</summary>
public sealed class ReadProgrammeDraw(Db<AssessmentService> db, TimeProvider time)
{
    /// <exception cref="NotFound">No such programme.</exception>
    public async Task<ProgrammeProof> HandleAsync(string programmeId, Actor actor, CancellationToken cancellation)
    {
        var proof = await db.ReadAsync(async session =>
        {
            var programme = await ProgrammeStore.ByIdAsync(session, programmeId) ?? throw new NotFound("audit_programme", programmeId);
            var secret = await ProgrammeStore.SecretAsync(session, programme.Number);
            var auditors = await ProgrammeStore.AuditorsAsync(session, programmeId);
            var cases = await ProgrammeStore.PoolAsync(session, programmeId);
            return new ProgrammeProof(programme, secret, auditors, cases, Repeats(programme, secret, auditors, cases));
        }, cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Open, "audit_programme", programmeId, cancellation);
        return proof;
    }

    private static bool Repeats(AuditProgramme programme, string secret, IReadOnlyList<ProgrammeAuditor> auditors, IReadOnlyList<PoolCase> cases)
    {
        var seed = ProgrammeDraws.Seed(programme.Plan(), secret, auditors, cases);
        // Somebody who tampers with teams may leave a case that nobody may have.
        if (seed != programme.Seed) return false;
        return ProgrammeDraws.Draw(programme.Plan(), seed, auditors, cases).Select(Place).SequenceEqual(cases.Select(Place));

        static (string, int, string) Place(PoolCase one) => (one.ChildId, one.Position, one.AuditorId);
    }
}
