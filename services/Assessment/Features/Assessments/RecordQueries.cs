using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Clocks;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>What looks wrong about an assessment as it is stored, in sentences: what the data-quality lists name it for, and more.</summary>
/// <param name="clock">From when to when it is counted.</param>
/// <param name="today">Today in London.</param>
internal sealed class RecordQueries(AssessmentClock clock, DateOnly today)
{
    private readonly List<string> _found = [];

    /// <param name="assessment">The assessment.</param>
    /// <param name="referral">Its referral, as far as it is known.</param>
    /// <param name="records">Every record of the child.</param>
    /// <param name="othersRunning">How many others of the child run.</param>
    public IReadOnlyList<string> Of(Assessment assessment, KnownReferral? referral, IReadOnlyList<string> records, int othersRunning)
    {
        if (assessment.Withdrawn) return [];
        AskReferral(assessment, referral, records);
        Where(assessment.IsRunning && othersRunning > 0, othersRunning == 1 ? "The child has another open assessment." : $"The child has {othersRunning} other open assessments.");
        AskDays(assessment);
        AskEnd(assessment);
        Where(assessment.StartedOn > AssessmentTypes.LastDayOf(assessment.AssessmentType), "Assessments of its type were not used any more when it started.");
        Where(assessment.LocalityId.Length == 0, "It has no locality: no locality's figures count it.");
        Where(assessment is { TeamId: "", TeamNameKey.Length: > 0 }, $"Its team, named “{assessment.TeamNameKey}” in a list, is not in the directory.");
        return _found;
    }

    private void AskReferral(Assessment assessment, KnownReferral? referral, IReadOnlyList<string> records)
    {
        Where(assessment is { ReferralId: "", ReferredOn: null, Origin: "import" } && !(assessment.StartedOn < clock.StartedUntil), "It names no referral and no date of one: its clock starts on the day it started.");
        Where(assessment.ReferralId.Length > 0 && referral is null, "Its referral is not here.");
        if (referral is { Withdrawn: true }) Where(true, "Its referral was withdrawn: withdraw the assessment too, or go on without it.");
        else Where(referral is { Nfa: true }, "Its referral was ended with no further action.");
        Where(referral is not null && !records.Contains(referral.ChildId), "Its referral is of another child's record.");
    }

    private void AskDays(Assessment assessment)
    {
        DateOnly?[] days = [assessment.ReferredOn, assessment.StartedOn, assessment.ChildSeenOn, assessment.SubmittedOn, assessment.CompletedOn, assessment.AuthorisedOn];
        Where(days.Any(day => day < new DateOnly(BankHolidays.Own.FirstYear, 1, 1)), "A day is before 2005: no figure counts it.");
        Where(days.Any(day => day > today), "A day is after today.");
        Where(assessment.StartedOn < (assessment.ReferredOn ?? assessment.ReferralDate), "It started before its referral (census rule 1103).");
        Where(assessment.EndedOn < assessment.ClockStart, "It ended before its clock started: no figure of timeliness counts it.");
        Where(assessment.ChildSeenOn < assessment.ClockStart, "The child was seen before the clock started: no figure of how soon counts it.");
        Where(assessment.ChildSeenOn > assessment.EndedOn, "The child was seen after it ended: it counts as one whose child was not.");
        Where(assessment.SubmittedOn > assessment.AuthorisedOn, "It was authorised before it was submitted.");
        Where(assessment.SubmittedOn < assessment.StartedOn, "It was submitted before it started.");
        Where(
            assessment is { IsRunning: true, SubmittedOn: null } && assessment.PlanOn > assessment.DueOn,
            $"The day agreed for it ({assessment.PlanOn.Text()}) is after the day on which it is due ({assessment.DueOn.Text()}), which was moved since: agree an earlier day.");
        Where(assessment.CompletedOn < assessment.StartedOn, "It was completed before it started.");
    }

    private void AskEnd(Assessment assessment)
    {
        if (!assessment.OutcomeSupplied) return;
        var factors = assessment.Factors.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Where(assessment is { IsRunning: false, Outcome: "" }, "It ended without an outcome.");
        Where(!assessment.IsRunning && factors.Length == 0, "It ended without factors (census rule 8897Q).");
        Where(assessment is { IsRunning: true, SubmittedOn: null, Origin: "import", ChangedHere: false } && factors.Length > 0, "It has factors, although it has not ended (census rule 8614).");
        Where(factors.Length > 1 && factors.Contains(Factors.None), $"{Factors.None} (none identified) stands beside other factors (census rule 8869).");
        Where(
            assessment.Factors == Factors.None && assessment.Outcome is not ("" or AssessmentOutcomes.Nfa or AssessmentOutcomes.EarlyHelp),
            $"Its factor is {Factors.None} (none identified), although more than early help followed.");
        Where(factors.Any(factor => Factors.IsRetired(factor, assessment.EndedOn)), "Its factors 18A and 19A were retired when it ended (census rules 8945Q, 8950Q).");
    }

    private void Where(bool? isOdd, string said)
    {
        if (isOdd == true) _found.Add(said);
    }
}
