using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Assessment.Features.AuditActions;

/// <summary>Actions as rows.</summary>
internal static class ActionStore
{
    public static AuditAction? ById(Tx tx, string actionId)
    {
        AuditAction? found = null;
        tx.Prepare(ActionSql.ById).Query(row => found = row.GetRowParser<AuditAction>()(row), actionId);
        return found;
    }

    /// <summary>Those due first first.</summary>
    public static Task<IReadOnlyList<AuditAction>> ByAuditAsync(Session session, string auditId) =>
        session.ListAsync<AuditAction>(ActionSql.ListByAudit, new { AuditId = auditId });

    public static void Insert(Tx tx, AuditAction action) => Execute(tx, ActionSql.Insert, action);

    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static void Update(Tx tx, AuditAction action)
    {
        if (Execute(tx, ActionSql.Update, action) == 0) throw new StaleVersion("audit_action", action.ActionId, ById(tx, action.ActionId)?.Version ?? 0);
    }

    public static async Task<ActionPage> PageAsync(Session session, ActionFilter filter, Page page)
    {
        var first = page.After.Count == 0;
        var values = new
        {
            State = filter.State == ActionFilter.Overdue ? AuditAction.Open : filter.State,
            filter.OwnerId,
            filter.LocalityId,
            filter.TeamId,
            From = filter.From.Text(),
            To = filter.To.Text(),
            Today = filter.Today.Text(),
            Key = first ? "" : page.After[0],
            Id = first ? "" : page.After[1],
            Most = page.Size + 1
        };
        var found = await session.ListAsync<ActionLine>(ActionSql.List(filter, first), values);
        var count = await session.OneAsync<int>(ActionSql.Count(filter), values with { Most = ActionSql.MostCounted + 1 });
        return new([.. found.Take(page.Size)], found.Count > page.Size, Math.Min(count, ActionSql.MostCounted), count > ActionSql.MostCounted);
    }

    private static int Execute(Tx tx, string sql, AuditAction action) => tx.Prepare(sql).Execute(
        action.ActionId, action.Version, action.AuditId, action.What, action.OwnerId, action.DueOn.Text(), action.State, action.ClosedOn.Text(), action.ClosedBy,
        action.Note, action.RecordedBy, Instant.Text(action.RecordedAt));
}
