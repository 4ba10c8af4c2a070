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

    public static Audit? ById(Tx tx, string auditId) => Find(tx, AuditSql.ById, auditId);

    /// <summary>The audit of a case of a programme.</summary>
    public static Audit? OfCase(Tx tx, string programmeId, string childId) => Find(tx, AuditSql.OfCase, programmeId, childId);

    public static Task<IReadOnlyList<AuditTheme>> ThemesAsync(Session session, string auditId) =>
        session.ListAsync<AuditTheme>(AuditSql.ListThemes, new { AuditId = auditId });

    public static IReadOnlyList<AuditTheme> Themes(Tx tx, string auditId)
    {
        var found = new List<AuditTheme>();
        tx.Prepare(AuditSql.ThemesOf).Query(row => found.Add(new(row.GetString(0), row.GetString(1), row.GetString(2))), auditId);
        return found;
    }

    /// <summary>Puts these themes in the place of those there were.</summary>
    public static void SaveThemes(Tx tx, string auditId, IEnumerable<AuditTheme> themes)
    {
        tx.Prepare(AuditSql.DeleteThemes).Execute(auditId);
        var insert = tx.Prepare(AuditSql.InsertTheme);
        foreach (var theme in themes) insert.Execute(auditId, theme.Theme, theme.Grade, theme.Text);
    }

    public static void AddEntry(Tx tx, Audit audit, AuditEntry entry) =>
        tx.Prepare(AuditSql.InsertEntry).Execute(audit.AuditId, entry.Version, Instant.Text(entry.At), entry.Action, entry.AccountId, entry.By, entry.Changes);

    /// <summary>Oldest first.</summary>
    public static Task<IReadOnlyList<AuditEntry>> EntriesAsync(Session session, string auditId) =>
        session.ListAsync<AuditEntry>(AuditSql.ListEntries, new { AuditId = auditId });

    public static void Insert(Tx tx, Audit audit, DateTimeOffset at) => Execute(tx, AuditSql.Insert, audit, at);

    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static void Update(Tx tx, Audit audit, DateTimeOffset at)
    {
        if (Execute(tx, AuditSql.Update, audit, at) == 0) throw new StaleVersion("audit", audit.AuditId, audit.Version);
    }

    private static int Execute(Tx tx, string sql, Audit audit, DateTimeOffset at) => tx.Prepare(sql).Execute(
        audit.AuditId, audit.Version, audit.CouncilId, audit.ChildId, audit.AuditedOn.Text(), audit.AuditorId, audit.LocalityId, audit.TeamId, audit.Grade,
        audit.ModeratedGrade, audit.ModeratedOn.Text(), audit.Origin, audit.ChangedHere ? 1 : 0, Instant.Text(at), audit.State, audit.ProgrammeId, audit.AssessmentId,
        audit.WorkerId, audit.AuditorAccount, audit.Summary, audit.DiscussedOn.Text(), audit.Discussion, audit.ModerationReason, audit.ModeratedBy);

    private static Audit? Find(Tx tx, string sql, params string[] ids)
    {
        Audit? found = null;
        tx.Prepare(sql).Query(row => found = row.GetRowParser<Audit>()(row), ids);
        return found;
    }
}
