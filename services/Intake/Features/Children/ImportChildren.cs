using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Imports;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>Imports children.</summary>
public sealed class ImportChildren(Db<IntakeService> db, TimeProvider time)
{
    public Task<RowTally> HandleAsync(IReadOnlyList<ImportedRow<ImportedChild>> rows, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return ImportChunks.StoreAsync(db, rows, "children", actor, now, tx => (row, tally) => Store(tx, row, tally, now), cancellation);
    }

    private static void Store(Tx tx, ImportedChild row, RowTally tally, DateTimeOffset now)
    {
        if (ChildStore.ByReference(tx, row.ChildId) is not { } stored)
        {
            ChildStore.Insert(tx, row.ToChild(Guid.CreateVersion7(now).ToString()));
            tally.Accept();
        }
        else if (stored.OnlyReferredTo)
        {
            ChildStore.Update(tx, stored, row.Apply(stored));
            tally.Accept();
        }
        else if (row.Differences(stored) is not { Count: > 0 } differences) tally.LeaveUnchanged();
        else if (stored.ChangedHere) tally.Keep(row.Line, differences);
        else
        {
            ChildStore.Update(tx, stored, row.Apply(stored));
            tally.Update();
        }
    }
}
