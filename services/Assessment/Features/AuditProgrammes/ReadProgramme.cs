using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>A programme with its auditors.</summary>
public sealed record ProgrammeView(AuditProgramme Programme, IReadOnlyList<ProgrammeAuditor> Auditors);

/// <summary>Opens a programme; the access is logged before it is shown.</summary>
public sealed class ReadProgramme(Db<AssessmentService> db, TimeProvider time)
{
    /// <exception cref="NotFound">No such programme.</exception>
    public async Task<ProgrammeView> HandleAsync(string programmeId, Actor actor, CancellationToken cancellation)
    {
        var view = await db.ReadAsync(async session => new ProgrammeView(
            await ProgrammeStore.ByIdAsync(session, programmeId) ?? throw new NotFound("audit_programme", programmeId),
            await ProgrammeStore.LoadsAsync(session, programmeId)), cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Open, "audit_programme", programmeId, cancellation);
        return view;
    }
}
