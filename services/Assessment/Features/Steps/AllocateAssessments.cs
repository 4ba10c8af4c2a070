using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>Allocates assessments whose clock runs, each on its own: what stands in the way of one is told.</summary>
public sealed class AllocateAssessments(Db<AssessmentService> db, DueDates dates, TimeProvider time)
{
    /// <exception cref="InvalidInput">The directory does not know the team or the worker.</exception>
    public Task<Allocated> HandleAsync(IReadOnlyList<SeenAssessment> seen, Allocation to, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.WriteAsync(tx => Once.RunAsync(tx, request, now, () =>
        {
            DirectoryStore.CheckKnown(tx, team: ("team_id", to.TeamId), worker: ("worker_id", to.WorkerId));
            List<NotAllocated> not = [.. seen.Select(one => Allocate(tx, one, to, actor, now)).OfType<NotAllocated>()];
            return Task.FromResult(new Allocated(seen.Count - not.Count, not));
        }), cancellation);
    }

    /// <summary>Null where it was allocated.</summary>
    private NotAllocated? Allocate(Tx tx, SeenAssessment seen, Allocation to, Actor actor, DateTimeOffset now)
    {
        if (AssessmentStore.ById(tx, seen.AssessmentId) is not { } assessment) return new(seen.AssessmentId, NotAllocatedWhy.NotFound);
        if (RestrictedChild.IsClosed(tx, assessment.ChildId, actor, now))
        {
            AccessLog.Add(tx, actor, now, AccessAction.Refused, "assessment", assessment.AssessmentId);
            return new(assessment.AssessmentId, NotAllocatedWhy.Restricted, assessment.ChildId);
        }
        if (assessment.Withdrawn) return Not(NotAllocatedWhy.Withdrawn);
        if (!assessment.IsRunning) return Not(NotAllocatedWhy.Ended);
        // Else whoever it was allocated to could pass it on and then authorise their own work.
        if (assessment.State == AssessmentState.Submitted) return Not(NotAllocatedWhy.Submitted);
        if (assessment.Version != seen.Version) return Not(NotAllocatedWhy.Changed);
        if (to.Of(assessment) is not { } allocated) return Not(NotAllocatedWhy.Unchanged);
        AssessmentChange.Save(tx, assessment, allocated, dates, AccessAction.Allocated, actor, now, to.Reason);
        return null;

        NotAllocated Not(string why)
        {
            var (by, at) = AssessmentStore.LastChange(tx, assessment.AssessmentId);
            return new(assessment.AssessmentId, why, assessment.ChildId, by, at);
        }
    }
}
