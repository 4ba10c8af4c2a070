using CsWorkPerf.Assessment.Features.AuditActions;
using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Assessment.Features.DataQuality;
using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>An audit with what belongs to it.</summary>
/// <param name="Audit">The audit.</param>
/// <param name="Themes">In any order.</param>
/// <param name="History">Oldest first.</param>
/// <param name="Actions">Those due first first.</param>
/// <param name="Barred">The rule that keeps the caller from moderating it; blank where none does.</param>
/// <param name="Own">The caller is its auditor.</param>
/// <param name="Queries">What looks wrong about it.</param>
public sealed record AuditView(
    Audit Audit, IReadOnlyList<AuditTheme> Themes, IReadOnlyList<AuditEntry> History, IReadOnlyList<AuditAction> Actions, string Barred, bool Own, IReadOnlyList<RecordQuery> Queries);

/// <summary>Opens an audit; the access is logged before it is shown.</summary>
public sealed class ReadAudit(Db<AssessmentService> db, RestrictedChild restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such audit.</exception>
    /// <exception cref="Denied">It is another's draft, or the child's record is restricted.</exception>
    public Task<AuditView> HandleAsync(string auditId, Actor actor, CancellationToken cancellation) =>
        restricted.LogRefusalAsync(actor, "audit", auditId, cancellation, async () =>
        {
            var now = time.GetUtcNow();
            var (view, action) = await db.ReadAsync(session => ViewAsync(session, auditId, actor, LondonTime.DayOf(now)), cancellation);
            await AccessLog.AddAsync(db, actor, now, action, "audit", auditId, cancellation);
            return view;
        });

    private async Task<(AuditView View, string Action)> ViewAsync(Session session, string auditId, Actor actor, DateOnly today)
    {
        var audit = await AuditStore.ByIdAsync(session, auditId) ?? throw new NotFound("audit", auditId);
        var action = await restricted.CheckCaseAsync(session, audit.Case, actor);
        if (audit.State == AuditState.Draft && !audit.IsBy(actor)) throw new Denied("This audit is a draft, which only its auditor opens; wait until it is complete.");
        var view = new AuditView(
            audit, await AuditStore.ThemesAsync(session, auditId), await AuditStore.EntriesAsync(session, auditId), await ActionStore.ByAuditAsync(session, auditId),
            await Independence.BarredAsync(session, audit, actor, today), audit.IsBy(actor),
            [.. AuditQueries.Of(audit, (await DirectoryStore.SpellsAsync(session, audit.AuditorId)).Count > 0, today)]);
        return (view, action);
    }
}
