using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.History;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>What differs between two versions of an assessment, and the text that history keeps of it. Free text is not repeated.</summary>
internal static class AssessmentChanges
{
    public static string Text(Assessment before, Assessment after) => FieldChange.Text(FieldChange.Differing(
    [
        new("locality_id", before.LocalityId, after.LocalityId),
        new("team_id", before.TeamId, after.TeamId),
        new("worker_id", before.WorkerId, after.WorkerId),
        new("child_seen_on", before.ChildSeenOn.Text(), after.ChildSeenOn.Text()),
        new("seen_alone", before.SeenAlone, after.SeenAlone),
        new("views_on", before.ViewsOn.Text(), after.ViewsOn.Text()),
        new("plan_on", before.PlanOn.Text(), after.PlanOn.Text()),
        new("submitted_on", before.SubmittedOn.Text(), after.SubmittedOn.Text()),
        new("authorised_on", before.AuthorisedOn.Text(), after.AuthorisedOn.Text()),
        new("outcome", before.Outcome, after.Outcome),
        new("factors", before.Factors, after.Factors),
        new("manager_id", before.ManagerId, after.ManagerId),
        new("late_reason", before.LateReason, after.LateReason),
        new("due_on", before.DueOn.Text(), after.DueOn.Text())
    ]));
}
