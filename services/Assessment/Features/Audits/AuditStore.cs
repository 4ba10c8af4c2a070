using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>Audits as rows.</summary>
internal static class AuditStore
{
    public static Task<Audit?> ByIdAsync(Session session, string auditId) => session.OneAsync<Audit>(AuditSql.Details, new { AuditId = auditId });

    /// <summary>By the council's id, or by ours.</summary>
    public static Audit? ByReference(Tx tx, string id) => Find(tx, AuditSql.ByCouncilId, id) ?? (OwnId.Is(id) ? Find(tx, AuditSql.ById, id) : null);

    public static void Insert(Tx tx, Audit audit, DateTimeOffset at) => Execute(tx, AuditSql.Insert, audit, at);

    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static void Update(Tx tx, Audit audit, DateTimeOffset at)
    {
        if (Execute(tx, AuditSql.Update, audit, at) == 0) throw new StaleVersion("audit", audit.AuditId, audit.Version);
    }

    private static int Execute(Tx tx, string sql, Audit audit, DateTimeOffset at) => tx.Prepare(sql).Execute(
        audit.AuditId, audit.Version, audit.CouncilId, audit.ChildId, audit.AuditedOn.Text(), audit.AuditorId, audit.LocalityId, audit.TeamId, audit.Grade,
        audit.ModeratedGrade, audit.ModeratedOn.Text(), audit.Origin, audit.ChangedHere ? 1 : 0, Instant.Text(at));

    private static Audit? Find(Tx tx, string sql, string id)
    {
        Audit? found = null;
        tx.Prepare(sql).Query(row => found = row.GetRowParser<Audit>()(row), id);
        return found;
    }
}
