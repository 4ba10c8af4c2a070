using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>Takes a step with an assessment: what every step has in common.</summary>
public sealed class TakeStep(Db<AssessmentService> db, RestrictedChild restricted, DueDates dates, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <exception cref="NotFound">No such assessment.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">See <see cref="AssessmentStep.Take"/>.</exception>
    /// <exception cref="InvalidInput">Likewise, or a manager who is not known or is none (see <see cref="DirectoryStore.CheckManager"/>).</exception>
    public Task<Assessments.Assessment> HandleAsync(AssessmentTarget target, AssessmentStep step, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "assessment", target.AssessmentId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Take(tx, target, step, now))), cancellation));
    }

    private Assessments.Assessment Take(Tx tx, AssessmentTarget target, AssessmentStep step, DateTimeOffset now)
    {
        var before = AssessmentChange.Load(tx, target, now);
        var after = step.Take(before, new(target.Actor, LondonTime.DayOf(now), calendar));
        DirectoryStore.CheckManager(tx, step.Manager, LondonTime.DayOf(now));
        return after == before ? before : AssessmentChange.Save(tx, before, after, dates, step.Action, target.Actor, now, step.Detail);
    }
}
