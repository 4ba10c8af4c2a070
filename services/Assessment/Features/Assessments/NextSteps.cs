using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>What somebody may do next with an assessment: what a page offers, and what the commands check once more.</summary>
internal static class NextSteps
{
    public static IReadOnlyList<string> Of(Assessment assessment, Actor actor)
    {
        if (assessment.Withdrawn || !(actor.Is(Roles.Practitioner) || actor.Is(Roles.Manager))) return [];
        var steps = new List<string>();
        if (assessment.State == AssessmentState.Open) steps.AddRange(["allocate", "record_seen", "change_plan", "record_checkpoint"]);
        if (assessment is { State: AssessmentState.Open, WorkerId.Length: > 0 }) steps.Add("submit");
        if (!actor.Is(Roles.Manager)) return steps;
        if (assessment.State == AssessmentState.Submitted && !IsOwn(assessment, actor)) steps.AddRange(["authorise", "return"]);
        if (assessment.State == AssessmentState.Authorised && assessment.EndedOn == assessment.AuthorisedOn) steps.Add("reopen");
        steps.Add("withdraw");
        return steps;
    }

    /// <summary>Whether it is the work of the one who would authorise it: submitted by the account or its worker, or allocated to that worker.</summary>
    public static bool IsOwn(Assessment assessment, Actor actor) =>
        assessment.SubmittedBy == actor.AccountId
        || (actor.WorkerId is { Length: > 0 } worker && (worker == assessment.SubmittedWorkerId || worker == assessment.WorkerId));
}
