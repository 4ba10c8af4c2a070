using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>Starts an enquiry, at its strategy discussion.</summary>
public sealed class StartEnquiry(Db<AssessmentService> db, RestrictedChild restricted, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <exception cref="InvalidInput">A day on which it cannot have been, or an id that is not known.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="RuleBroken">REFERRAL_WITHDRAWN.</exception>
    public Task<EnquiryAnswer> HandleAsync(NewEnquiry started, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(actor, "child", started.ChildId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Start(tx, started, actor, now))), cancellation));
    }

    private EnquiryAnswer Start(Tx tx, NewEnquiry started, Actor actor, DateTimeOffset now)
    {
        RestrictedChild.Check(tx, started.ChildId, actor, now);
        var today = LondonTime.DayOf(now);
        var enquiry = started.Start(Guid.CreateVersion7(now).ToString(), new(today, calendar));
        EnquiryReferences.Check(tx, null, enquiry);
        EnquiryStore.Insert(tx, enquiry, now);
        EnquiryCommand.Note(tx, enquiry, AccessAction.Started, actor, now, started.Note, "");
        return new(enquiry, EnquiryNotices.Of(tx, enquiry, calendar, today));
    }
}
