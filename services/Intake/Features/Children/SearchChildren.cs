using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>A page of children, and the id after which the next one starts; blank on the last page.</summary>
public sealed record ChildPage(IReadOnlyList<Child> Children, string NextAfter);

/// <summary>Searches children; one entry in the access log.</summary>
public sealed class SearchChildren(Db<IntakeService> db, TimeProvider time)
{
    public async Task<ChildPage> HandleAsync(ChildQuery query, Page page, Actor actor, CancellationToken cancellation)
    {
        var found = await db.ReadAsync(session => FindAsync(session, query, page, Restricted.MayOpen(actor)), cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Search, "children", "", cancellation);
        return found;
    }

    private static async Task<ChildPage> FindAsync(Session session, ChildQuery query, Page page, bool mayOpen)
    {
        var known = await ChildStore.ByCouncilIdAsync(session, query.Text);
        if (known is not null && query.BirthDate is { } birthDate && known.BirthDate != birthDate) known = null;
        var ids = await ChildSearch.IdsAsync(session, query, page, mayOpen);
        var shown = ids.Take(page.Size).ToList();
        var children = shown.Count == 0 ? new Dictionary<string, Child>() : await ChildStore.ByIdsAsync(session, shown);
        var byName = shown.Select(id => children[id]).Where(child => child.ChildId != known?.ChildId);
        // The one found by its id stands before the first page's others.
        return new ChildPage([.. page.After.Count == 0 && known is not null ? byName.Prepend(known) : byName], ids.Count > page.Size ? shown[^1] : "");
    }
}
