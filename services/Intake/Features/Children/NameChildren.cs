using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Openings;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>Children by the ids asked for, each the record that stands for the child.</summary>
/// <param name="Children">As far as there are any.</param>
/// <param name="Hidden">Those of the ids whose child is not named to the caller.</param>
public sealed record NamedChildren(IReadOnlyDictionary<string, Child> Children, IReadOnlySet<string> Hidden);

/// <summary>Says what lists call children, for lists of records that other services keep; one entry in the access log.</summary>
public sealed class NameChildren(Db<IntakeService> db, TimeProvider time)
{
    /// <param name="childIds">Of which children.</param>
    /// <param name="opened">For a record's page: whom the caller opened in an emergency is named too.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<NamedChildren> HandleAsync(IReadOnlyList<string> childIds, bool opened, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var named = await db.ReadAsync(async session =>
        {
            var children = await ChildStore.KeptByIdsAsync(session, childIds);
            var hidden = new HashSet<string>();
            foreach (var (id, child) in children.Where(one => !Restricted.Names(one.Value, actor)))
                if (!opened || !await OpeningStore.IsOpenAsync(session, child.StandsAs, actor.AccountId, now)) hidden.Add(id);
            return new NamedChildren(children, hidden);
        }, cancellation);
        await AccessLog.AddAsync(db, actor, now, AccessAction.List, "children", "", cancellation, $"{named.Children.Count} named in another list");
        return named;
    }
}
