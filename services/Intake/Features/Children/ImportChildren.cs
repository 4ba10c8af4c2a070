using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Merges;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>Imports children.</summary>
public sealed class ImportChildren(Db<IntakeService> db, TimeProvider time)
{
    /// <summary>Starts an import, which takes rows until it is finished.</summary>
    public RowImport<Guid, ImportedChild> Start(Actor actor)
    {
        return new(db, time, actor, "child", id => id.ToString(), (tx, row, place) =>
        {
            // The time of the row: ids begin with it, and those of one time would fall all over an index.
            Store(tx, row, place, time.GetUtcNow());
            return Task.CompletedTask;
        });
    }

    private static void Store(Tx tx, ImportedChild row, RowPlace<Guid, ImportedChild> place, DateTimeOffset now)
    {
        if (ChildStore.ByReference(tx, row.ChildId) is not { } stored)
        {
            var added = row.ToChild(Guid.CreateVersion7(now).ToString());
            ChildStore.Insert(tx, added);
            Standing.Added(tx, added, now);
            place.Accept(Guid.Parse(added.ChildId));
            Query(row, place.Tally);
        }
        else if (stored.OnlyReferredTo)
        {
            var named = row.Apply(stored);
            ChildStore.Update(tx, stored, named);
            Standing.Changed(tx, stored, named, now);
            place.Accept(Guid.Parse(stored.ChildId));
            Query(row, place.Tally);
        }
        else if (row.Differences(stored) is not { Count: > 0 } differences) place.Leave(Guid.Parse(stored.ChildId));
        else if (stored.ChangedHere) place.Tally.Keep(row.Line, differences, mayShow: false);
        else if (place.Change(Guid.Parse(stored.ChildId), row))
        {
            var updated = row.Apply(stored);
            ChildStore.Update(tx, stored, updated);
            Standing.Changed(tx, stored, updated, now);
            Query(row, place.Tally);
        }
    }

    private static void Query(ImportedChild row, ImportTally tally)
    {
        if (row.Postcode.Length > 0 && Postcode.Of(row.Postcode) is null) tally.Notice(row.Line, "postcode", row.Postcode, "Not the shape of a postcode. The row is taken.");
    }
}
