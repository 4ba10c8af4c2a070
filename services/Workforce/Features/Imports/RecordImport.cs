using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Imports;

/// <summary>
/// Imports records that people may change here as well. For a record that nobody changed here the file is the whole truth, the
/// last row of an identity winning; one that somebody changed is kept. A row that says what is stored changes nothing.
/// </summary>
public abstract class RecordImport<T>(Db<WorkforceService> db, TimeProvider time)
    where T : class
{
    /// <summary>Starts an import, which takes rows until it is finished.</summary>
    public RowImport<string, RowOf<T>> Start(Actor actor) => new(db, time, actor, Kind, id => id, StoreAsync);

    /// <summary>The noun in small letters.</summary>
    protected abstract string Kind { get; }

    protected abstract string IdOf(T record);
    protected abstract bool IsChangedHere(T record);
    protected abstract IEnumerable<Difference> Differences(T here, T row);
    protected abstract Task<T?> FindAsync(Tx tx, string id);

    /// <summary>Stores what the row says as the version after <paramref name="before"/> and tells the other services.</summary>
    protected abstract Task SaveAsync(Tx tx, T row, T? before, DateTimeOffset now);

    private async Task StoreAsync(Tx tx, RowOf<T> row, RowPlace<string, RowOf<T>> place)
    {
        var (id, now) = (IdOf(row.Record), time.GetUtcNow());
        if (await FindAsync(tx, id) is not { } here)
        {
            await SaveAsync(tx, row.Record, null, now);
            place.Accept(id);
        }
        else if (Differences(here, row.Record).ToList() is not { Count: > 0 } differences) place.Leave(id);
        else if (IsChangedHere(here)) place.Tally.Keep(row.Line, differences, mayShow: true);
        else if (place.Change(id, row)) await SaveAsync(tx, row.Record, here, now);
    }
}
