using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Assessment.Features.Imports;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>Imports section 47 enquiries.</summary>
public sealed class ImportEnquiries(Db<AssessmentService> db, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <summary>Starts an import, which takes rows until it is finished.</summary>
    public RowImport<Guid, ImportedEnquiry> Start(Actor actor)
    {
        return new(db, time, actor, "enquiry", id => id.ToString(), (tx, row, place) =>
        {
            // The time of the row: ids begin with it, and those of one time would fall all over an index.
            Store(tx, row, place, time.GetUtcNow());
            return Task.CompletedTask;
        });
    }

    private void Store(Tx tx, ImportedEnquiry row, RowPlace<Guid, ImportedEnquiry> place, DateTimeOffset now)
    {
        var team = RowTeams.Of(tx, row.TeamId, row.TeamName);
        if (EnquiryStore.ByReference(tx, row.S47Id) is not { } stored)
        {
            var added = row.ToEnquiry(Guid.CreateVersion7(now).ToString(), team);
            EnquiryStore.Insert(tx, added, now);
            place.Accept(Guid.Parse(added.S47Id));
            Tell(tx, row.Line, added, place.Tally, now);
        }
        else if (row.Differences(stored, team) is not { Count: > 0 } differences) place.Leave(Guid.Parse(stored.S47Id));
        else if (stored.ChangedHere || stored.Origin == "live")
        {
            // The record may be of a restricted child, of which Intake's word may be on its way.
            place.Tally.Keep(row.Line, differences, mayShow: false);
            return;
        }
        else if (place.Change(Guid.Parse(stored.S47Id), row))
        {
            var updated = row.Apply(stored, team);
            EnquiryStore.Update(tx, updated, now);
            Tell(tx, row.Line, updated, place.Tally, now);
        }
        else return;
        RowTeams.Notice(place.Tally, row.Line, row.TeamName, team, "enquiry");
    }

    private void Tell(Tx tx, long line, Enquiry enquiry, ImportTally tally, DateTimeOffset now)
    {
        tx.Publish(EnquiryEvents.Of(enquiry, now), live: false);
        var queries = new RowQueries(tally, line, LondonTime.DayOf(now), calendar);
        queries.Days(enquiry.Days());
        queries.Tell(EnquiryQueries.Of(enquiry, EnquirySurroundings.Of(tx, enquiry, LondonTime.DayOf(now)), calendar));
    }
}
