using System.Text.Json;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>A field that a step changed.</summary>
/// <param name="Field">Its name on the wire.</param>
/// <param name="Before">Code, id or day; blank for none.</param>
/// <param name="After">Likewise.</param>
public sealed record FieldChange(string Field, string Before, string After);

/// <summary>What differs between two versions of an assessment, and the text that history keeps of it. Free text is not repeated.</summary>
internal static class FieldChanges
{
    public static IReadOnlyList<FieldChange> Between(Assessment before, Assessment after) =>
    [
        .. new FieldChange[]
        {
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
        }.Where(change => change.Before != change.After)
    ];

    public static string Text(Assessment before, Assessment after) => JsonSerializer.Serialize(Between(before, after));

    public static IReadOnlyList<FieldChange> Read(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<FieldChange[]>(text) ?? [];
}
