using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>An audit as a list has it.</summary>
public sealed record AuditLine : Audit
{
    /// <summary>What the list is ordered by, besides the id.</summary>
    public required string SortKey { get; init; }

    /// <summary>As the list shows it where its child is restricted: whose work it is and when, and nothing that it says.</summary>
    public AuditLine Hidden() => this with
    {
        CouncilId = "",
        Grade = "",
        ModeratedGrade = "",
        Summary = "",
        Discussion = "",
        ModerationReason = ""
    };
}

/// <summary>A page of audits, and how many match in all.</summary>
/// <param name="Audits">At most as many as asked for.</param>
/// <param name="More">There is another page.</param>
/// <param name="Total">Exact up to <see cref="AuditListSql.MostCounted"/>.</param>
/// <param name="TotalCapped">There are more than <paramref name="Total"/>.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Audits, bool More, int Total, bool TotalCapped);

/// <summary>Lists complete audits; one entry in the access log.</summary>
public sealed class ListAudits(Db<AssessmentService> db, RestrictedChild restricted, TimeProvider time)
{
    /// <exception cref="Denied">The list is of one child, whose record is restricted.</exception>
    public Task<AuditPage> HandleAsync(AuditFilter filter, Page page, Actor actor, CancellationToken cancellation) =>
        restricted.LogRefusalAsync(actor, "audits", filter.ChildId, cancellation, async () =>
        {
            var listed = await db.ReadAsync(session => PageAsync(session, filter, page, actor), cancellation);
            await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "audits", filter.ChildId, cancellation);
            return listed;
        });

    private async Task<AuditPage> PageAsync(Session session, AuditFilter filter, Page page, Actor actor)
    {
        if (filter.ChildId.Length > 0) filter = filter with { ChildIds = await restricted.RecordsAsync(session, filter.ChildId, actor) };
        var listed = await AuditListStore.PageAsync(session, filter, page);
        // Who has opened the child's record in an emergency sees what is kept about that child; other lists stay as they are.
        if (filter.ChildId.Length > 0) return listed;
        var hidden = await RestrictedChild.HiddenAsync(session, listed.Audits.Select(row => row.ChildId), actor);
        return listed with { Audits = [.. listed.Audits.Select(row => hidden.Contains(row.ChildId) ? row.Hidden() : row)] };
    }
}
