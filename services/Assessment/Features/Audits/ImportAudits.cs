using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Assessment.Features.Imports;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>Imports case audits.</summary>
public sealed class ImportAudits(Db<AssessmentService> db, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <summary>Starts an import, which takes rows until it is finished.</summary>
    public RowImport<Guid, ImportedAudit> Start(Actor actor)
    {
        return new(db, time, actor, "audit", id => id.ToString(), (tx, row, place) =>
        {
            // The time of the row: ids begin with it, and those of one time would fall all over an index.
            Store(tx, row, place, time.GetUtcNow());
            return Task.CompletedTask;
        });
    }

    private void Store(Tx tx, ImportedAudit row, RowPlace<Guid, ImportedAudit> place, DateTimeOffset now)
    {
        if (AuditStore.ByReference(tx, row.AuditId) is not { } stored)
        {
            var added = row.ToAudit(Guid.CreateVersion7(now).ToString());
            AuditStore.Insert(tx, added, now);
            place.Accept(Guid.Parse(added.AuditId));
            Tell(tx, row.Line, added, place.Tally, now);
        }
        else if (row.Differences(stored) is not { Count: > 0 } differences) place.Leave(Guid.Parse(stored.AuditId));
        // The record may be of a restricted child, of which Intake's word may be on its way.
        else if (stored.ChangedHere || stored.Origin == "live") place.Tally.Keep(row.Line, differences, mayShow: false);
        else if (place.Change(Guid.Parse(stored.AuditId), row))
        {
            var updated = row.Apply(stored);
            AuditStore.Update(tx, updated, now);
            Tell(tx, row.Line, updated, place.Tally, now);
        }
    }

    private void Tell(Tx tx, long line, Audit audit, ImportTally tally, DateTimeOffset now)
    {
        tx.Publish(AuditEvents.Of(audit, now), live: false);
        var today = LondonTime.DayOf(now);
        var queries = new RowQueries(tally, line, today, calendar);
        queries.Days(audit.Days());
        queries.Tell(AuditQueries.Of(audit, DirectoryStore.IsInDirectory(tx, audit.AuditorId), today));
    }
}
