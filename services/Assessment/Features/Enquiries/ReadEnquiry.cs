using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Assessment.Features.DataQuality;
using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>An enquiry with what belongs to it.</summary>
/// <param name="Enquiry">The enquiry.</param>
/// <param name="Entries">Its history, oldest first.</param>
/// <param name="Queries">What looks wrong about it.</param>
public sealed record EnquiryView(Enquiry Enquiry, IReadOnlyList<EnquiryEntry> Entries, IReadOnlyList<RecordQuery> Queries);

/// <summary>Opens an enquiry; the access is logged before it is shown.</summary>
public sealed class ReadEnquiry(Db<AssessmentService> db, RestrictedChild restricted, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <exception cref="NotFound">No such enquiry.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    public Task<EnquiryView> HandleAsync(string s47Id, Actor actor, CancellationToken cancellation) =>
        restricted.LogRefusalAsync(actor, "enquiry", s47Id, cancellation, async () =>
        {
            var now = time.GetUtcNow();
            var view = await db.ReadAsync(session => ViewAsync(session, s47Id, actor, LondonTime.DayOf(now)), cancellation);
            await AccessLog.AddAsync(db, actor, now, AccessAction.Open, "enquiry", s47Id, cancellation);
            return view;
        });

    private async Task<EnquiryView> ViewAsync(Session session, string s47Id, Actor actor, DateOnly today)
    {
        var enquiry = await EnquiryStore.ByIdAsync(session, s47Id) ?? throw new NotFound("enquiry", s47Id);
        var records = await restricted.RecordsAsync(session, enquiry.ChildId, actor);
        var referral = enquiry.ReferralId.Length == 0 ? null : await KnownReferralStore.ByIdAsync(session, enquiry.ReferralId);
        var othersOpen = enquiry.IsOpen ? await EnquiryStore.CountOthersOpenAsync(session, enquiry, records) : 0;
        var around = new Surroundings(referral, referral is not null && !records.Contains(referral.ChildId), othersOpen, today);
        return new(enquiry, await EnquiryStore.EntriesAsync(session, s47Id), [.. EnquiryQueries.Of(enquiry, around, calendar)]);
    }
}
