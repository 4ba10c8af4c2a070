using CsWorkPerf.Assessment.Features.Audits;
using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>Who is to have a case instead, and why.</summary>
public sealed record Reallocation(string ProgrammeId, string ChildId, string AuditorId, string Reason);

/// <summary>Gives a case that is not audited yet to another auditor; the draw stays as it was.</summary>
public sealed class ReallocateCase(Db<AssessmentService> db, RestrictedChild restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such case.</exception>
    /// <exception cref="Denied">The child's record is restricted: whoever has the case may open it, so that a manager alone gives it.</exception>
    /// <exception cref="RuleBroken">ALREADY_AUDITED, SAME_AUDITOR, OWN_CASE.</exception>
    /// <exception cref="InvalidInput">auditor_id: somebody in no post.</exception>
    public Task<DrawnCase> HandleAsync(Reallocation reallocation, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(actor, "audit_case", $"{reallocation.ProgrammeId}/{reallocation.ChildId}", cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => MoveAsync(tx, reallocation, actor, now)), cancellation));
    }

    private static async Task<DrawnCase> MoveAsync(Tx tx, Reallocation to, Actor actor, DateTimeOffset now)
    {
        var (id, today) = ($"{to.ProgrammeId}/{to.ChildId}", LondonTime.DayOf(now));
        var drawn = CaseStore.Of(tx, to.ProgrammeId, to.ChildId) ?? throw new NotFound("audit_case", id);
        RestrictedChild.CheckManager(tx, drawn.ChildId, actor);
        if (drawn.State is CaseState.Audited or CaseState.Moderated)
            throw new RuleBroken("ALREADY_AUDITED", "This case is audited already; its audit stays with who did it.", "audit/" + drawn.AuditId);
        if (drawn.AuditorId == to.AuditorId) throw new RuleBroken("SAME_AUDITOR", "This auditor has the case already; choose another.", "audit_case/" + id);
        await Auditors.CheckInPostAsync(tx, "auditor_id", to.AuditorId, today);
        if (!await Auditors.AreApartAsync(tx, drawn.AsDrawn(), to.AuditorId, drawn.From, today))
            throw new RuleBroken("OWN_CASE", "The case is this auditor's own or their team's; choose somebody of another team.", "audit_case/" + id);

        var moved = drawn with { AuditorId = to.AuditorId, MovedReason = to.Reason, MovedBy = actor.Name, MovedAt = now };
        CaseStore.Move(tx, moved);
        AccessLog.Add(tx, actor, now, AccessAction.Change, "audit_case", id);
        if (AuditStore.OfCase(tx, to.ProgrammeId, to.ChildId) is not { } draft) return moved;
        // The draft goes with the case; it is another's from here on.
        var taken = draft with { AuditorId = to.AuditorId, AuditorAccount = "", Version = draft.Version + 1 };
        AuditStore.Update(tx, taken, now);
        AuditWriting.Note(tx, taken, AuditStep.Reallocated, AuditChanges.Between(draft, taken), actor, now);
        return moved;
    }
}
