using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.SampleCouncil;
using Grpc.Core;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>Writes what was noted of an assessment of the sample council.</summary>
internal static class DemoAssessmentNote
{
    /// <summary>Whether the child was seen alone comes last: it says that all of the note is there.</summary>
    public static async Task WriteAsync(
        Assessments.AssessmentsClient assessments, Contracts.Assessment.V1.Assessment one, AssessmentNote note, Metadata sam, CancellationToken cancellation)
    {
        foreach (var held in note.Checkpoints)
        {
            one = await assessments.RecordCheckpointAsync(new RecordCheckpointRequest
            {
                RequestId = DemoNote.Key(), AssessmentId = one.AssessmentId, Version = one.Version, WorkingDays = held.WorkingDays, DoneOn = held.DoneOn.Text(), Note = held.Note
            }, sam, cancellationToken: cancellation);
        }
        if (note.PlanOn is { } plan)
        {
            one = await assessments.ChangePlanAsync(new ChangePlanRequest
            {
                RequestId = DemoNote.Key(), AssessmentId = one.AssessmentId, Version = one.Version, PlanOn = plan.Text(), Reason = "Agreed with the family."
            }, sam, cancellationToken: cancellation);
        }
        if (one.ChildSeenOn.Length == 0) return;
        await assessments.RecordSeenAsync(new RecordSeenRequest
        {
            RequestId = DemoNote.Key(), AssessmentId = one.AssessmentId, Version = one.Version, ChildSeenOn = one.ChildSeenOn, SeenAlone = note.SeenAlone ? "true" : "false", ViewsOn = note.ViewsOn.Text()
        }, sam, cancellationToken: cancellation);
    }
}
