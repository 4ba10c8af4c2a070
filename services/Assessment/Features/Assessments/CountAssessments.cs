using CsWorkPerf.Assessment.Features.Authorisations;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>Counts of assessments whose clock runs.</summary>
public sealed record RunningCounts
{
    public int Running { get; init; }
    public int InTime { get; init; }
    public int BecomingOverdue { get; init; }
    public int Overdue { get; init; }

    /// <summary>Allocated to no worker.</summary>
    public int Unallocated { get; init; }
    public int Submitted { get; init; }
    public int Returned { get; init; }

    /// <summary>See <see cref="PlanRule"/>.</summary>
    public int PastPlan { get; init; }

    /// <summary>Of how many children they are.</summary>
    public int Children { get; init; }

    /// <summary>That wait for the manager who asks.</summary>
    public int ToAuthorise { get; init; }
}

/// <summary>Counts the assessments there are to work on. No record is shown and nothing logged.</summary>
public sealed class CountAssessments(Db<AssessmentService> db, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <param name="filter">Of which locality, team or worker.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">The caller's.</param>
    public Task<RunningCounts> HandleAsync(AssessmentFilter filter, Actor actor, CancellationToken cancellation)
    {
        var today = LondonTime.Today(time);
        var worker = actor.Is(Roles.Manager) ? actor.WorkerId ?? "" : "";
        return db.ReadAsync(async session => await AssessmentListStore.CountAsync(session, filter, AssessmentBands.FirstStarts(calendar, today), today) with
        {
            ToAuthorise = await AwaitingStore.CountToAuthoriseAsync(session, await ManagerDesks.OfAsync(session, worker, today), actor.AccountId)
        }, cancellation);
    }
}
