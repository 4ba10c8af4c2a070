using CsWorkPerf.Assessment.Features.DataQuality;
using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Clocks;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>
/// What looks wrong about an assessment: for its page, and for the report of an import. <see cref="AssessmentKindSql"/> has the same rules
/// for the lists; a test holds them together.
/// </summary>
internal static class AssessmentQueries
{
    /// <param name="assessment">The assessment, with the days that follow from its others.</param>
    /// <param name="around">What it is compared with.</param>
    /// <param name="clock">From when to when it is counted.</param>
    public static IEnumerable<RecordQuery> Of(Assessment assessment, Surroundings around, AssessmentClock clock) => assessment.Withdrawn
        ? []
        : OfReferral(assessment, around, clock).Concat(OfDays(assessment, around.Today)).Concat(OfEnd(assessment)).Concat(OfPlace(assessment));

    private static IEnumerable<RecordQuery> OfReferral(Assessment assessment, Surroundings around, AssessmentClock clock)
    {
        if (assessment is { ReferralId: "", ReferredOn: null, Origin: "import" } && !(assessment.StartedOn < clock.StartedUntil))
        {
            var said = new RecordQuery("assessment_without_referral", "It names no referral and no date of one: its clock starts on the day it started.");
            // Of a list, which has no referrals, whoever links them says what could not be.
            yield return assessment.OutcomeSupplied ? said with { Column = "referral_id", Notice = "No referral and no date of one: the clock starts on the day the assessment started." } : said;
        }
        var faults = ReferralFaults.Of(assessment.ReferralId, around.Referral, assessment.ChildId);
        if (faults.Unknown) yield return Named("assessment_referral_unknown", "Its referral is not here.", ReferralNotices.Unknown);
        if (faults.Withdrawn) yield return Named("assessment_referral_withdrawn", "Its referral was withdrawn: withdraw the assessment too, or go on without it.", ReferralNotices.Withdrawn);
        if (faults.Nfa) yield return Named("assessment_referral_nfa", "Its referral was ended with no further action.", ReferralNotices.Nfa);
        if (around.IsOfOtherChild) yield return Named("assessment_referral_of_other_child", "Its referral is of another child's record.", ReferralNotices.OfOtherChild);
        if (around.OthersOpen > 0)
            yield return new("assessments_open_together", around.OthersOpen == 1 ? "The child has another open assessment." : $"The child has {around.OthersOpen} other open assessments.",
                "assessment_id", assessment.CouncilId, "The child has another open assessment (census rule 8896).");
        // What an import has yet to bring changes this: its report does not say it.
        if (assessment.StartedDuringOther) yield return new("assessment_started_during_other", "It started while another assessment of the child ran (census rule 8863Q).");

        RecordQuery Named(string kind, string said, string notice) => new(kind, said, "referral_id", assessment.ReferralId, notice);
    }

    private static IEnumerable<RecordQuery> OfDays(Assessment assessment, DateOnly today)
    {
        const string Impossible = "assessment_days_impossible", SeenOutOfTime = "assessment_seen_out_of_time";
        foreach (var query in DayQueries.TooEarly(Impossible, assessment.Days()).Concat(DayQueries.InFuture("assessment_in_future", assessment.Days(), today))) yield return query;
        if (assessment.StartedOn < (assessment.ReferredOn ?? assessment.ReferralDate))
            yield return new(Impossible, "It started before its referral (census rule 1103).", "started_on", assessment.StartedOn.Text(), "Before the referral (census rule 1103).");
        if (assessment.EndedOn < assessment.ClockStart) yield return new(Impossible, "It ended before its clock started: no figure of timeliness counts it.");
        if (assessment.ChildSeenOn < assessment.ClockStart)
            yield return new(SeenOutOfTime, "The child was seen before the clock started: no figure of how soon counts it.", "child_seen_on", assessment.ChildSeenOn.Text(), "Before the clock starts.");
        if (assessment.ChildSeenOn > assessment.EndedOn)
            yield return new(SeenOutOfTime, "The child was seen after it ended: it counts as one whose child was not.", "child_seen_on", assessment.ChildSeenOn.Text(), "After the assessment ended: not counted as seen.");
        if (assessment.AuthorisedOn < assessment.SubmittedOn) yield return new(Impossible, "It was authorised before it was submitted.");
        if (assessment.SubmittedOn < assessment.StartedOn)
            yield return new(Impossible, "It was submitted before it started.", "submitted_on", assessment.SubmittedOn.Text(), "Before started_on.");
        if (assessment.CompletedOn < assessment.StartedOn)
            yield return new(Impossible, "It was completed before it started.", "completed_on", assessment.CompletedOn.Text(), "Before started_on.");
        if (assessment is { IsRunning: true, SubmittedOn: null } && assessment.PlanOn > assessment.DueOn)
            yield return new("assessment_plan_after_due", $"The day agreed for it ({assessment.PlanOn.Text()}) is after the day on which it is due ({assessment.DueOn.Text()}), which was moved since: agree an earlier day.");
    }

    private static IEnumerable<RecordQuery> OfEnd(Assessment assessment)
    {
        if (assessment.StartedOn > AssessmentTypes.LastDayOf(assessment.AssessmentType))
            yield return new("assessment_type_out_of_use", "Assessments of its type were not used any more when it started.", "assessment_type", assessment.AssessmentType, "Not used after 2014.");
        // A list without outcomes has no factors either.
        if (!assessment.OutcomeSupplied) yield break;
        if (assessment is { IsRunning: false, Outcome: "" })
            yield return new("assessment_without_outcome", "It ended without an outcome.", "outcome", "", "The assessment ended without one.");
        if (assessment is { IsRunning: false, Factors: "" })
            yield return new("assessment_without_factors", "It ended without factors (census rule 8897Q).", "factors", "", "None on an assessment that ended (census rule 8897Q).");
        var factors = assessment.Factors.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // A worker gives them with the submission, and they stay when it is returned.
        if (assessment is { IsRunning: true, SubmittedOn: null, Origin: "import", ChangedHere: false, Factors.Length: > 0 })
            yield return Impossible("It has factors, although it has not ended (census rule 8614).", "On an assessment that has not ended (census rule 8614).");
        if (factors.Length > 1 && factors.Contains(Factors.None))
            yield return Impossible($"{Factors.None} (none identified) stands beside other factors (census rule 8869).", $"{Factors.None} (none identified) beside others (census rule 8869).");
        if (assessment.Factors == Factors.None && assessment.Outcome is not ("" or AssessmentOutcomes.Nfa or AssessmentOutcomes.EarlyHelp))
            yield return Impossible($"Its factor is {Factors.None} (none identified), although more than early help followed.", $"{Factors.None} (none identified), although more than early help followed.");
        if (factors.Any(factor => Factors.IsRetired(factor, assessment.EndedOn)))
            yield return Impossible("Its factors 18A and 19A were retired when it ended (census rules 8945Q, 8950Q).", "18A and 19A are retired: use B or C (census rules 8945Q, 8950Q).");

        RecordQuery Impossible(string said, string notice) => new("assessment_factors_impossible", said, "factors", assessment.Factors, notice);
    }

    private static IEnumerable<RecordQuery> OfPlace(Assessment assessment)
    {
        if (assessment.LocalityId.Length == 0) yield return new("assessment_without_locality", "It has no locality: no locality's figures count it.");
        if (assessment is { TeamId: "", TeamNameKey.Length: > 0 })
            yield return new("assessment_team_unknown", $"Its team, named “{assessment.TeamNameKey}” in a list, is not in the directory.");
    }
}
