using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.SampleCouncil;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>Some of Sam's assessments on their way: two wait for Toni, one was returned, one authorised, and one was entered twice.</summary>
internal static class DemoLifecycle
{
    private static readonly string[] Ends = [AssessmentOutcomes.Cin, AssessmentOutcomes.Nfa, AssessmentOutcomes.StrategyCp, AssessmentOutcomes.EarlyHelp];

    public static async Task LiveAsync(
        Assessments.AssessmentsClient assessments, DemoSession sam, DemoSession toni, AssessmentNotes notes, CancellationToken cancellation)
    {
        if (sam.WorkerId.Length == 0) return;
        var own = (await assessments.ListAssessmentsAsync(new ListAssessmentsRequest { State = "open", WorkerId = sam.WorkerId }, sam.Metadata, cancellationToken: cancellation)).Rows;
        // The longest first, and between equals in the council's order.
        var oldest = own.Where(one => one.CouncilId.Length > 0).OrderByDescending(one => one.WorkingDays).ThenBy(one => one.CouncilId, StringComparer.Ordinal).Take(Ends.Length).ToList();
        if (oldest.Count == 0) return;
        await EnterTwiceAsync(assessments, oldest[^1], sam, toni, cancellation);
        foreach (var (place, one) in oldest.Index())
        {
            var submitted = await assessments.SubmitAssessmentAsync(Submission(one, Ends[place], toni.WorkerId, notes), sam.Metadata, cancellationToken: cancellation);
            if (place == 0)
                await assessments.AuthoriseAssessmentAsync(new AuthoriseAssessmentRequest
                {
                    RequestId = DemoNote.Key(), AssessmentId = one.AssessmentId, Version = submitted.Version, Note = "A clear plan, and the child's voice is in it."
                }, toni.Metadata, cancellationToken: cancellation);
            if (place == oldest.Count - 1)
                await assessments.ReturnAssessmentAsync(new ReturnAssessmentRequest
                {
                    RequestId = DemoNote.Key(), AssessmentId = one.AssessmentId, Version = submitted.Version, Reason = "The father's view is missing. Speak to him, and say what the school thinks of the plan."
                }, toni.Metadata, cancellationToken: cancellation);
        }
    }

    private static SubmitAssessmentRequest Submission(Contracts.Assessment.V1.Assessment one, string outcome, string manager, AssessmentNotes notes)
    {
        // A weekend or bank holiday after the due date makes nothing late, and the days agreed here are yet to come.
        var late = one.WorkingDaysLeft < 0;
        return new SubmitAssessmentRequest
        {
            RequestId = DemoNote.Key(), AssessmentId = one.AssessmentId, Version = one.Version, Outcome = outcome, Factors = { notes.NextFactors() }, ManagerId = manager,
            LateReason = late ? "family_not_engaging" : "", LateNote = late ? "Three visits were missed in a row." : ""
        };
    }

    private static async Task EnterTwiceAsync(Assessments.AssessmentsClient assessments, Contracts.Assessment.V1.Assessment one, DemoSession sam, DemoSession toni, CancellationToken cancellation)
    {
        var again = await assessments.StartAssessmentAsync(new StartAssessmentRequest
        {
            RequestId = DemoNote.Key(), ChildId = one.ChildId, LocalityId = one.LocalityId, TeamId = one.TeamId, WorkerId = sam.WorkerId
        }, sam.Metadata, cancellationToken: cancellation);
        await assessments.WithdrawAssessmentAsync(new WithdrawAssessmentRequest
        {
            RequestId = DemoNote.Key(), AssessmentId = again.AssessmentId, Version = again.Version, Reason = "Entered twice: the child has an open assessment."
        }, toni.Metadata, cancellationToken: cancellation);
    }
}
