using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>Takes an enquiry a step on: visit, conclusion, conference planned and held; corrects and withdraws it.</summary>
public sealed class CarryOnEnquiry(Db<AssessmentService> db, RestrictedChild restricted, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <param name="target">The enquiry, and the version that the caller saw.</param>
    /// <param name="action">A word of <see cref="AccessAction"/>.</param>
    /// <param name="step">From the stored version to the next; the same where nothing changes.</param>
    /// <param name="request">The command's key.</param>
    /// <param name="cancellation">Ends the wait; what is not stored by then is not stored.</param>
    /// <exception cref="NotFound">No such enquiry.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">The rules of <paramref name="step"/>; REFERRAL_WITHDRAWN.</exception>
    /// <exception cref="InvalidInput">Those of <paramref name="step"/>; an id that is not known.</exception>
    public Task<EnquiryAnswer> HandleAsync(EnquiryTarget target, string action, Func<Enquiry, EnquiryDays, Enquiry> step, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "enquiry", target.S47Id, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Step(tx, target, action, step, now))), cancellation));
    }

    private EnquiryAnswer Step(Tx tx, EnquiryTarget target, string action, Func<Enquiry, EnquiryDays, Enquiry> step, DateTimeOffset now)
    {
        var before = EnquiryCommand.Load(tx, target, now);
        var after = step(before, new(LondonTime.DayOf(now), calendar));
        if (after == before) return new(before, []);
        EnquiryReferences.Check(tx, before, after);
        EnquiryCommand.Save(tx, before, after, action, target, now);
        return new(after, after.Withdrawn ? [] : EnquiryNotices.Of(tx, after, calendar));
    }
}
