using CsWorkPerf.Assessment.Features.Imports;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Clocks;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>What looks wrong about an assessment of a file.</summary>
internal static class AssessmentQueries
{
    private const int LastYearOfInitialAndCore = 2014;

    public static void Ask(RowQueries queries, ImportedAssessment row, Assessment stored, AssessmentClock clock)
    {
        foreach (var (column, day) in row.Days()) queries.Day(column, day);
        queries.Where(stored.StartedOn < (stored.ReferredOn ?? stored.ReferralDate), "started_on", stored.StartedOn.Text(), "Before the referral (census rule 1103).");
        // Of a list, which has no referrals, whoever links them says what could not be.
        queries.Where(stored is { OutcomeSupplied: true, ReferredOn: null, ReferralId: "" } && !(stored.StartedOn < clock.StartedUntil), "referral_id", "",
            "No referral and no date of one: the clock starts on the day the assessment started.");
        queries.Where(stored.ChildSeenOn < stored.StartOf(clock).Day, "child_seen_on", stored.ChildSeenOn.Text(), "Before the clock starts.");
        queries.Where(stored.ChildSeenOn > stored.EndOf(clock), "child_seen_on", stored.ChildSeenOn.Text(), "After the assessment ended: not counted as seen.");
        queries.Before("submitted_on", stored.SubmittedOn, "started_on", stored.StartedOn);
        queries.Before("completed_on", stored.CompletedOn, "started_on", stored.StartedOn);
        queries.Where(stored.AssessmentType != AssessmentTypes.Single && stored.StartedOn.Year > LastYearOfInitialAndCore, "assessment_type", stored.AssessmentType,
            $"Not used after {LastYearOfInitialAndCore}.");
        AskOutcome(queries, stored, stored.EndOf(clock) is not null);
        AskFactors(queries, row, stored, stored.EndOf(clock));
    }

    private static void AskOutcome(RowQueries queries, Assessment stored, bool ended) =>
        queries.Where(ended && stored is { OutcomeSupplied: true, Outcome: "" }, "outcome", "", "The assessment ended without one.");

    private static void AskFactors(RowQueries queries, ImportedAssessment row, Assessment stored, DateOnly? ended)
    {
        // A list without outcomes has no factors either.
        if (!stored.OutcomeSupplied) return;
        var factors = stored.Factors.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Where(ended is null && factors.Length > 0, "On an assessment that has not ended (census rule 8614).");
        Where(ended is not null && factors.Length == 0, "None on an assessment that ended (census rule 8897Q).");
        Where(row.FactorsRepeated, "One is given twice (census rule 8898).");
        Where(factors.Length > 1 && factors.Contains(Factors.None), $"{Factors.None} (none identified) beside others (census rule 8869).");
        Where(factors.Contains(Factors.None) && stored.Outcome.Length > 0 && !IsWithoutService(stored.Outcome), $"{Factors.None} (none identified), although more than early help followed.");
        Where(factors.Any(factor => Factors.IsRetired(factor, ended)), "18A and 19A are retired: use B or C (census rules 8945Q, 8950Q).");

        void Where(bool isOdd, string reason) => queries.Where(isOdd, "factors", row.Factors, reason);
    }

    private static bool IsWithoutService(string outcome) => outcome is AssessmentOutcomes.Nfa or AssessmentOutcomes.EarlyHelp;
}
