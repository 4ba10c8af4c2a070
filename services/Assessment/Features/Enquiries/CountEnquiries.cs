using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>How many enquiries are open, and whose visits and required conferences are waited for; each exact up to <see cref="EnquiryListSql.MostCounted"/>.</summary>
public sealed record WaitingEnquiries(int Open, int VisitInTime, int VisitOverdue, int IcpcInTime, int IcpcBecomingOverdue, int IcpcOverdue);

/// <summary>Counts enquiries by what is due; one entry in the access log.</summary>
public sealed class CountEnquiries(Db<AssessmentService> db, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <param name="of">The locality, team and worker to count for.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">The caller's.</param>
    public async Task<WaitingEnquiries> HandleAsync(EnquiryFilter of, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var bands = EnquiryBands.Of(calendar, LondonTime.DayOf(now));
        var counts = await db.ReadAsync(async session => new WaitingEnquiries(
            await EnquiryListStore.CountAsync(session, of with { State = EnquiryState.Open }, bands),
            await EnquiryListStore.CountAsync(session, of with { Visit = EnquiryClock.InTime }, bands),
            await EnquiryListStore.CountAsync(session, of with { Visit = EnquiryClock.Overdue }, bands),
            await EnquiryListStore.CountAsync(session, of with { Icpc = EnquiryClock.InTime }, bands),
            await EnquiryListStore.CountAsync(session, of with { Icpc = EnquiryClock.BecomingOverdue }, bands),
            await EnquiryListStore.CountAsync(session, of with { Icpc = EnquiryClock.Overdue }, bands)), cancellation);
        await AccessLog.AddAsync(db, actor, now, AccessAction.Count, "enquiries", "", cancellation);
        return counts;
    }
}
