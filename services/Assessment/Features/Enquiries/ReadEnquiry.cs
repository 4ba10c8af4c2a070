using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>Opens an enquiry; the access is logged before it is shown.</summary>
public sealed class ReadEnquiry(Db<AssessmentService> db, TimeProvider time)
{
    /// <exception cref="NotFound">No such enquiry.</exception>
    public async Task<Enquiry> HandleAsync(string s47Id, Actor actor, CancellationToken cancellation)
    {
        var enquiry = await db.ReadAsync(session => EnquiryStore.ByIdAsync(session, s47Id), cancellation) ?? throw new NotFound("enquiry", s47Id);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Open, "enquiry", s47Id, cancellation);
        return enquiry;
    }
}
