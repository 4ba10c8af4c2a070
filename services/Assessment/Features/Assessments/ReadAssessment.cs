using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Clocks;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>An assessment, and by when it is to end.</summary>
public sealed record AssessmentView(Assessment Assessment, AssessmentDue Due);

/// <summary>Opens an assessment; the access is logged before it is shown.</summary>
public sealed class ReadAssessment(Db<AssessmentService> db, AssessmentClock clock, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <exception cref="NotFound">No such assessment.</exception>
    public async Task<AssessmentView> HandleAsync(string assessmentId, Actor actor, CancellationToken cancellation)
    {
        var assessment = await db.ReadAsync(session => AssessmentStore.ByIdAsync(session, assessmentId), cancellation)
            ?? throw new NotFound("assessment", assessmentId);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Open, "assessment", assessmentId, cancellation);
        return new(assessment, AssessmentDue.Of(assessment, clock, calendar));
    }
}
