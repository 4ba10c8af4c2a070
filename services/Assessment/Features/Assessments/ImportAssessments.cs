using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Assessment.Features.DataQuality;
using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Assessment.Features.Imports;
using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Clocks;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>Imports assessments.</summary>
public sealed class ImportAssessments(Db<AssessmentService> db, DueDates dates, AssessmentClock clock, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <summary>Starts an import, which takes rows until it is finished.</summary>
    public RowImport<Guid, ImportedAssessment> Start(Actor actor)
    {
        return new(db, time, actor, "assessment", id => id.ToString(), (tx, row, place) =>
        {
            // The time of the row: ids begin with it, and those of one time would fall all over an index.
            Store(tx, row, place, time.GetUtcNow());
            return Task.CompletedTask;
        });
    }

    private void Store(Tx tx, ImportedAssessment row, RowPlace<Guid, ImportedAssessment> place, DateTimeOffset now)
    {
        var referral = KnownReferralStore.ById(tx, row.ReferralId);
        var links = new AssessmentRowLinks(referral?.Date, RowTeams.Of(tx, row.TeamId, row.TeamName));
        if (AssessmentStore.ByReference(tx, row.AssessmentId) is not { } stored)
        {
            var started = referral is null ? [] : StartedHere(tx, row);
            if (started.FirstOrDefault(one => !AssessmentStore.IsTouched(tx, one.AssessmentId)) is { } same)
            {
                var joined = dates.Put(row.Join(same, links), same);
                AssessmentStore.Update(tx, joined, now);
                AssessmentStore.AddEntry(tx, joined, AssessmentEntry.Imported, ServiceActors.Import, now, "", AssessmentChanges.Text(same, joined));
                place.Tally.Update();
                place.ChangeBeside(Guid.Parse(joined.AssessmentId));
                Tell(tx, row, joined, referral, place.Tally, now);
                RowTeams.Notice(place.Tally, row.Line, row.TeamName, links.Team, "assessment");
                return;
            }
            if (started.Any(one => !one.Withdrawn))
                place.Tally.Notice(row.Line, "referral_id", row.ReferralId, "Another assessment of this referral was started and worked on here. Both are kept: withdraw one if they are the same.");
            var added = dates.Put(row.ToAssessment(Guid.CreateVersion7(now).ToString(), links));
            AssessmentStore.Insert(tx, added, now);
            place.Accept(Guid.Parse(added.AssessmentId));
            Tell(tx, row, added, referral, place.Tally, now);
        }
        else if (row.Differences(stored, links) is not { Count: > 0 } differences) place.Leave(Guid.Parse(stored.AssessmentId));
        else if (stored.ChangedHere || stored.Origin == "live")
        {
            // The record may be of a restricted child, of which Intake's word may be on its way.
            place.Tally.Keep(row.Line, differences, mayShow: false);
            return;
        }
        else if (place.Change(Guid.Parse(stored.AssessmentId), row))
        {
            var updated = dates.Put(row.Apply(stored, links), stored);
            AssessmentStore.Update(tx, updated, now);
            Tell(tx, row, updated, referral, place.Tally, now);
        }
        else return;
        RowTeams.Notice(place.Tally, row.Line, row.TeamName, links.Team, "assessment");
    }

    /// <summary>Those of the row's referral, and of its child, that were started here and that no file has named.</summary>
    private static IReadOnlyList<Assessment> StartedHere(Tx tx, ImportedAssessment row) =>
        [.. AssessmentStore.ListByReferral(tx, row.ReferralId).Where(one => one is { Origin: "live", CouncilId: "" } && KnownChildStore.IsSame(tx, one.ChildId, row.ChildId))];

    private void Tell(Tx tx, ImportedAssessment row, Assessment assessment, KnownReferral? referral, ImportTally tally, DateTimeOffset now)
    {
        tx.Publish(AssessmentEvents.Of(assessment, now), live: false);
        var queries = new RowQueries(tally, row.Line, LondonTime.DayOf(now), calendar);
        queries.Days(assessment.Days());
        queries.Tell(AssessmentQueries.Of(assessment, Around(tx, assessment, referral, LondonTime.DayOf(now)), clock));
        // Stored once, and so in no list.
        queries.Where(row.FactorsRepeated, "factors", row.Factors, "One is given twice (census rule 8898).");
        queries.Where(row.WorkerId.Length > 0 && !DirectoryStore.IsInDirectory(tx, row.WorkerId), "worker_id", row.WorkerId, "Not known here yet: workers.csv brings name and team.");
    }

    private static Surroundings Around(Tx tx, Assessment assessment, KnownReferral? referral, DateOnly today) => new(
        referral,
        referral is not null && !KnownChildStore.IsSame(tx, referral.ChildId, assessment.ChildId),
        assessment.IsRunning
            ? KnownChildStore.FamilyIds(tx, assessment.ChildId).SelectMany(id => AssessmentStore.ListNotAuthorisedByChild(tx, id)).Count(other => other.AssessmentId != assessment.AssessmentId && other.IsRunning)
            : 0,
        today);
}
