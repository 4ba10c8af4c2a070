using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Workforce.Features.Imports;

namespace CsWorkPerf.Workforce.Features.Localities;

/// <summary>Imports localities.csv.</summary>
public sealed class ImportLocalities(Db<WorkforceService> db, TimeProvider time) : RecordImport<Locality>(db, time)
{
    protected override string Kind => "locality";

    protected override string IdOf(Locality record) => record.LocalityId;

    protected override bool IsChangedHere(Locality record) => record.ChangedHere;

    protected override IEnumerable<Difference> Differences(Locality here, Locality row) => here.Differences(row);

    protected override Task<Locality?> FindAsync(Tx tx, string id) => LocalityStore.ByIdAsync(tx, id);

    protected override async Task SaveAsync(Tx tx, Locality row, Locality? before, DateTimeOffset now)
    {
        var locality = row with { Version = (before?.Version ?? 0) + 1 };
        await LocalityStore.SaveAsync(tx, locality);
        tx.Publish(LocalityChanges.Of(locality, now), live: false);
    }
}
