using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>How many cases a worker has to audit.</summary>
public sealed record OwnCases
{
    /// <summary>Not begun.</summary>
    public int ToDo { get; init; }

    /// <summary>Begun, and not complete.</summary>
    public int Draft { get; init; }
}

/// <summary>Counts the cases that are the caller's to audit. No record is shown and nothing logged.</summary>
public sealed class CountOwnCases(Db<AssessmentService> db)
{
    /// <param name="actor">Who asks; an account without a worker audits nothing: a blank is nobody's id.</param>
    /// <param name="cancellation">The caller's.</param>
    public async Task<OwnCases> HandleAsync(Actor actor, CancellationToken cancellation) =>
        actor.WorkerId is { Length: > 0 } worker ? await db.ReadAsync(session => CaseStore.CountOwnAsync(session, worker), cancellation) : new OwnCases();
}
