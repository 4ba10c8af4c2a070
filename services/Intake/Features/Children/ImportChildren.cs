using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Imports;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>Imports children.</summary>
public sealed class ImportChildren(Db<IntakeService> db, TimeProvider time)
{
    public Task<ImportTally> HandleAsync(IReadOnlyList<ImportedRow<ImportedChild>> rows, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return ImportChunks.StoreAsync(db, rows, row => row.ChildId, "children", actor, now, (tx, row, place) => Store(tx, row, place, now), cancellation);
    }

    private static void Store(Tx tx, ImportedChild row, RowPlace place, DateTimeOffset now)
    {
        if (ChildStore.ByReference(tx, row.ChildId) is not { } stored)
        {
            ChildStore.Insert(tx, row.ToChild(Guid.CreateVersion7(now).ToString()));
            place.Tally.Accept();
        }
        else if (stored.OnlyReferredTo)
        {
            ChildStore.Update(tx, stored, row.Apply(stored));
            place.Tally.Accept();
        }
        else if (row.Differences(stored) is not { Count: > 0 } differences) place.Tally.Leave();
        else if (stored.ChangedHere) place.Tally.Keep(row.Line, differences);
        else if (place.Overruled) place.Tally.Leave();
        else
        {
            ChildStore.Update(tx, stored, row.Apply(stored));
            place.Tally.Update();
        }
    }
}
