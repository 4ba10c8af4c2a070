using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.AuditActions;

/// <summary>Which actions to list; a blank leaves a column out of account.</summary>
public sealed record ActionFilter
{
    public const string Overdue = "overdue";

    public static readonly IReadOnlyList<string> States = [AuditAction.Open, Overdue, AuditAction.Done, AuditAction.Cancelled];

    /// <summary>One of <see cref="States"/>.</summary>
    public string State { get; init; } = AuditAction.Open;
    public string OwnerId { get; init; } = "";

    /// <summary>Of the audit.</summary>
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";

    /// <summary>Due in [From, To).</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>What is due before it and open is overdue.</summary>
    public required DateOnly Today { get; init; }
}

/// <summary>An action as a list shows it.</summary>
public sealed record ActionLine : AuditAction
{
    /// <summary>Of the audit, as the next two.</summary>
    public required string ChildId { get; init; }
    public required string LocalityId { get; init; }
    public required string TeamId { get; init; }
}

/// <summary>A page of actions, and how many match in all.</summary>
/// <param name="Actions">At most as many as asked for.</param>
/// <param name="More">There is another page.</param>
/// <param name="Total">Exact up to <see cref="ActionSql.MostCounted"/>.</param>
/// <param name="TotalCapped">There are more than <paramref name="Total"/>.</param>
public sealed record ActionPage(IReadOnlyList<ActionLine> Actions, bool More, int Total, bool TotalCapped);

/// <summary>Lists actions; one entry in the access log.</summary>
public sealed class ListActions(Db<AssessmentService> db, TimeProvider time)
{
    public async Task<ActionPage> HandleAsync(ActionFilter filter, Page page, Actor actor, CancellationToken cancellation)
    {
        var listed = await db.ReadAsync(async session =>
        {
            var found = await ActionStore.PageAsync(session, filter, page);
            var hidden = await RestrictedChild.HiddenAsync(session, found.Actions.Select(row => row.ChildId), actor);
            return found with { Actions = [.. found.Actions.Select(row => hidden.Contains(row.ChildId) ? row with { What = "", Note = "" } : row)] };
        }, cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "audit_actions", "", cancellation);
        return listed;
    }
}
