using CsWorkPerf.Assessment.Features.AuditProgrammes;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>Who may moderate an audit: neither its auditor, nor the worker of the case, nor anybody of the case's team.</summary>
internal static class Independence
{
    public const string OwnAudit = "OWN_AUDIT", OwnCase = "OWN_CASE";

    /// <summary>The rule that bars the caller; blank where none does.</summary>
    public static async Task<string> BarredAsync(Session session, Audit audit, Actor actor, DateOnly today)
    {
        if (audit.IsBy(actor)) return OwnAudit;
        if (actor.WorkerId is not { Length: > 0 } worker) return "";
        if (worker == audit.WorkerId) return OwnCase;
        return audit.TeamId.Length > 0 && (await Auditors.TeamsAsync(session, worker, today, today)).Contains(audit.TeamId) ? OwnCase : "";
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
