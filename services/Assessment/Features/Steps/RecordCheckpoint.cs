using System.Globalization;
using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>Records that a checkpoint of an open assessment was done; one that is recorded again is corrected.</summary>
public sealed class RecordCheckpoint(Db<AssessmentService> db, RestrictedChild restricted, DueDates dates, AssessmentSettings settings, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <exception cref="NotFound">No such assessment.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">It is not open.</exception>
    /// <exception cref="InvalidInput">It has no such checkpoint, or the day cannot be.</exception>
    public Task<Assessments.Assessment> HandleAsync(AssessmentTarget target, CheckpointReview review, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "assessment", target.AssessmentId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => RecordAsync(tx, target, review, now)), cancellation));
    }

    private async Task<Assessments.Assessment> RecordAsync(Tx tx, AssessmentTarget target, CheckpointReview review, DateTimeOffset now)
    {
        var before = AssessmentChange.Load(tx, target, now);
        var today = LondonTime.DayOf(now);
        var checkpoints = Checkpoint.Of(before, await CheckpointStore.ListAsync(tx, before.AssessmentId), settings.Checkpoints, calendar, today);
        var doneOn = review.Check(before, checkpoints, today);
        CheckpointStore.Save(tx, before.AssessmentId, review.WorkingDays, doneOn, review.Note, target.Actor, now);
        var which = string.Create(CultureInfo.InvariantCulture, $"{review.WorkingDays} working days, {doneOn.Text()}");
        return AssessmentChange.Save(tx, before, before, dates, AccessAction.CheckpointRecorded, target.Actor, now, review.Note.Length == 0 ? which : $"{which}: {review.Note}");
    }
}
