using CsWorkPerf.Assessment.Features.AuditProgrammes;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>
/// Who may moderate an audit: neither its auditor, nor whom the draw would not have given the case: its workers, and who was of its
/// teams at any time since the month drawn from began.
/// </summary>
internal static class Independence
{
    public const string OwnAudit = "OWN_AUDIT", OwnCase = "OWN_CASE";

    /// <summary>The rule that bars the caller; blank where none does.</summary>
    public static async Task<string> BarredAsync(Session session, Audit audit, Actor actor, DateOnly today)
    {
        if (audit.IsBy(actor)) return OwnAudit;
        if (actor.WorkerId is not { Length: > 0 } worker) return "";
        var (one, from) = await CaseAsync(session, audit);
        return await Auditors.AreApartAsync(session, one, worker, from, today) ? "" : OwnCase;
    }

    /// <summary>The case as it was drawn; of an imported audit what is known of it, as if it had been drawn in the month of the audit.</summary>
    private static async Task<(PoolCase Case, DateOnly From)> CaseAsync(Session session, Audit audit)
    {
        if (audit.ProgrammeId.Length > 0 && await CaseStore.OfAsync(session, audit.ProgrammeId, audit.ChildId) is { } drawn) return (drawn.AsDrawn(), drawn.From);
        return (new(audit.ChildId, Known(audit.TeamId), Known(audit.WorkerId)), ProgrammeMonth.Of(audit.AuditedOn).From);

        static IReadOnlyList<string> Known(string id) => id.Length > 0 ? [id] : [];
    }

    /// <exception cref="RuleBroken">OWN_AUDIT, OWN_CASE.</exception>
    public static async Task CheckAsync(Tx tx, Audit audit, Actor actor, DateOnly today)
    {
        var rule = await BarredAsync(tx, audit, actor, today);
        if (rule.Length == 0) return;
        throw new RuleBroken(
            rule,
            rule == OwnAudit ? "This audit is your own; somebody else moderates it." : "The case is yours or your team's; somebody of another team moderates its audit.",
            "audit/" + audit.AuditId);
    }
}
