using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>A page of enquiries, and how many match in all.</summary>
/// <param name="Enquiries">At most as many as asked for.</param>
/// <param name="More">There is another page.</param>
/// <param name="Total">Exact up to <see cref="EnquiryListSql.MostCounted"/>.</param>
/// <param name="TotalCapped">There are more than <paramref name="Total"/>.</param>
public sealed record EnquiryPage(IReadOnlyList<Enquiry> Enquiries, bool More, int Total, bool TotalCapped);

/// <summary>Lists enquiries; one entry in the access log.</summary>
public sealed class ListEnquiries(Db<AssessmentService> db, WorkingDayCalendar calendar, TimeProvider time)
{
    public async Task<EnquiryPage> HandleAsync(EnquiryFilter filter, Page page, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var bands = EnquiryBands.Of(calendar, LondonTime.DayOf(now));
        var listed = await db.ReadAsync(session => EnquiryListStore.PageAsync(session, filter, bands, page), cancellation);
        await AccessLog.AddAsync(db, actor, now, AccessAction.List, "enquiries", filter.ChildId, cancellation);
        return listed;
    }
}
