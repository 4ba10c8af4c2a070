using CsWorkPerf.Assessment.Features.Assessments;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>To whom assessments are allocated, and why: a team, a worker or both.</summary>
public sealed record Allocation(string TeamId, string WorkerId, string Reason)
{
    /// <summary>The assessment with that team and worker; null where it is there already.</summary>
    public Assessments.Assessment? Of(Assessments.Assessment assessment)
    {
        var team = TeamId.Length > 0 ? TeamId : assessment.TeamId;
        // A worker does not go along to a new team.
        var worker = WorkerId.Length > 0 ? WorkerId : team == assessment.TeamId ? assessment.WorkerId : "";
        return team == assessment.TeamId && worker == assessment.WorkerId ? null : assessment with { TeamId = team, WorkerId = worker };
    }
}

/// <summary>An assessment in the version that somebody saw.</summary>
public sealed record SeenAssessment(string AssessmentId, long Version);

/// <summary>Why an assessment was not allocated.</summary>
public static class NotAllocatedWhy
{
    public const string Changed = "changed";
    public const string Unchanged = "unchanged";
    public const string Ended = "ended";
    public const string Submitted = AssessmentState.Submitted;
    public const string Withdrawn = AssessmentState.Withdrawn;
    public const string Restricted = "restricted";
    public const string NotFound = "not_found";
}

/// <summary>An assessment that was not allocated, and who was first.</summary>
/// <param name="AssessmentId">The assessment.</param>
/// <param name="Why">One of <see cref="NotAllocatedWhy"/>.</param>
/// <param name="ChildId">Blank where there is no such assessment.</param>
/// <param name="By">Who changed it last, by name; blank where nobody did.</param>
/// <param name="At">When (UTC, as text).</param>
public sealed record NotAllocated(string AssessmentId, string Why, string ChildId = "", string By = "", string At = "");

/// <summary>What became of a command about several assessments.</summary>
public sealed record Allocated(int Count, IReadOnlyList<NotAllocated> Not);
