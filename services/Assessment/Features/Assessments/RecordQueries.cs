using CsWorkPerf.Assessment.Features.Referrals;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>What looks wrong about an assessment as it is stored, in sentences.</summary>
internal static class RecordQueries
{
    /// <param name="assessment">The assessment.</param>
    /// <param name="referral">Its referral, as far as it is known.</param>
    /// <param name="records">Every record of the child.</param>
    /// <param name="othersRunning">How many others of the child run.</param>
    public static IReadOnlyList<string> Of(Assessment assessment, KnownReferral? referral, IReadOnlyList<string> records, int othersRunning)
    {
        var found = new List<string>();
        if (assessment.Withdrawn) return found;
        if (referral is { Withdrawn: true }) found.Add("Its referral was withdrawn: withdraw the assessment too, or go on without it.");
        else if (referral is { Nfa: true }) found.Add("Its referral was ended with no further action.");
        if (referral is not null && !records.Contains(referral.ChildId)) found.Add("Its referral is of another child's record.");
        if (assessment.IsRunning && othersRunning > 0) found.Add(othersRunning == 1 ? "The child has another open assessment." : $"The child has {othersRunning} other open assessments.");
        if (assessment.EndedOn < assessment.ClockStart) found.Add("It ended before its clock started: no figure of timeliness counts it.");
        if (assessment.ChildSeenOn < assessment.ClockStart) found.Add("The child was seen before the clock started: no figure of how soon counts it.");
        if (assessment is { IsRunning: false, OutcomeSupplied: true, Outcome: "" }) found.Add("It ended without an outcome.");
        if (assessment.SubmittedOn > assessment.AuthorisedOn) found.Add("It was authorised before it was submitted.");
        if (assessment.SubmittedOn < assessment.StartedOn) found.Add("It was submitted before it started.");
        return found;
    }
}
