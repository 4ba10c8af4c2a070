using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>Takes a step with an enquiry: what every step has in common.</summary>
public sealed class TakeEnquiryStep(Db<AssessmentService> db, RestrictedChild restricted, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <exception cref="NotFound">No such enquiry.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">See <see cref="EnquiryStep.Take"/>; REFERRAL_WITHDRAWN.</exception>
    /// <exception cref="InvalidInput">Likewise, or an id that is not known.</exception>
    public Task<EnquiryAnswer> HandleAsync(EnquiryTarget target, EnquiryStep step, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "enquiry", target.S47Id, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Take(tx, target, step, now))), cancellation));
    }

    private EnquiryAnswer Take(Tx tx, EnquiryTarget target, EnquiryStep step, DateTimeOffset now)
    {
        var before = EnquiryCommand.Load(tx, target, now);
        var today = LondonTime.DayOf(now);
        var after = step.Take(before, new(today, calendar));
        if (after == before) return new(before, []);
        EnquiryReferences.Check(tx, before, after);
        EnquiryCommand.Save(tx, before, after, step.Action, target, now);
        return new(after, after.Withdrawn ? [] : EnquiryNotices.Of(tx, after, calendar, today));
    }
}
