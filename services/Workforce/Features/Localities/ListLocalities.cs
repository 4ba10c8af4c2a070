using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Localities;

/// <summary>Lists the localities in order of name. They are places, so nobody's reading is logged.</summary>
public sealed class ListLocalities(Db<WorkforceService> db)
{
    public Task<IReadOnlyList<Locality>> HandleAsync(CancellationToken cancellation) => db.ReadAsync(LocalityStore.ListAsync, cancellation);
}
