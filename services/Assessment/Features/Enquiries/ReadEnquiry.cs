using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>An enquiry with its history, oldest first.</summary>
public sealed record EnquiryView(Enquiry Enquiry, IReadOnlyList<EnquiryEntry> Entries);

/// <summary>Opens an enquiry; the access is logged before it is shown.</summary>
public sealed class ReadEnquiry(Db<AssessmentService> db, RestrictedChild restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such enquiry.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    public Task<EnquiryView> HandleAsync(string s47Id, Actor actor, CancellationToken cancellation) =>
        restricted.LogRefusalAsync(actor, "enquiry", s47Id, cancellation, async () =>
        {
            var view = await db.ReadAsync(async session =>
            {
                var found = await EnquiryStore.ByIdAsync(session, s47Id) ?? throw new NotFound("enquiry", s47Id);
                await restricted.CheckAsync(session, found.ChildId, actor);
                return new EnquiryView(found, await EnquiryStore.EntriesAsync(session, s47Id));
            }, cancellation);
            await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Open, "enquiry", s47Id, cancellation);
            return view;
        });
}
