using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;
using M = CsWorkPerf.Reporting.Features.Indicators.CaseMeasures;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>From an assessment to what it adds to the measures: a pure function.</summary>
public static class AssessmentMeasures
{
    /// <summary>Adds the contributions of assessments, given in any order; a withdrawn one is as if it had never been.</summary>
    public static void Add(IReadOnlyList<AssessmentFact> assessments, CountingRules rules, List<Contribution> into)
    {
        foreach (var assessment in assessments)
        {
            if (assessment.Withdrawn || !FactQuery.Countable(assessment)) continue;
            var (start, ended) = (assessment.ClockStart(rules.Clock), assessment.EndedOn(rules.Clock));
            var row = RowOf(assessment, start, ended, rules);
            into.Add(new(M.Started, assessment.StartedOn, row, 1));
            AddSeen(assessment, start, row, rules, into);
            AddAuthorisation(assessment, row, rules, into);
            AssessmentStock.Add(assessment.StartedOn, start, ended, row, rules, into);
            if (ended is { } day) AddEnded(assessment, start, day, row, rules, into);
        }
    }

    private static void AddSeen(AssessmentFact assessment, DateOnly start, RowDimensions row, CountingRules rules, List<Contribution> into)
    {
        // Seen before the clock started: no WD, and a query.
        if (!assessment.ChildSeenSupplied || assessment.ChildSeenOn is not { } seen || seen < start) return;
        into.Add(new(M.ClockedSeen, seen, row, 1));
        into.Add(new(M.DaysToSeen, seen, row, rules.Calendar.WorkingDays(start, seen)));
    }

    private static void AddAuthorisation(AssessmentFact assessment, RowDimensions row, CountingRules rules, List<Contribution> into)
    {
        if (assessment.SubmittedOn is not { } submitted) return;
        var authorised = assessment.AuthorisedOn;
        if (authorised >= submitted)
        {
            into.Add(new(M.LaggedAuthorisations, authorised.Value, row, 1));
            into.Add(new(M.AuthorisationLag, authorised.Value, row, rules.Calendar.WorkingDays(submitted, authorised.Value)));
        }
        if (authorised <= submitted) return;
        into.Add(new(M.AwaitingAuthorisation, submitted, row, 1));
        if (authorised is { } day) into.Add(new(M.AwaitingAuthorisation, day, row, -1));
    }

    private static void AddEnded(AssessmentFact assessment, DateOnly start, DateOnly ended, RowDimensions row, CountingRules rules, List<Contribution> into)
    {
        into.Add(new(M.Ended, ended, row, 1));
        if (assessment.OutcomeSupplied)
        {
            into.Add(new(M.EndedWithKnownOutcome, ended, row, 1));
            if (AssessmentOutcomes.IsService(assessment.Outcome ?? "")) into.Add(new(M.ToService, ended, row, 1));
            else if (assessment.Outcome == AssessmentOutcomes.Nfa) into.Add(new(M.AssessmentNfa, ended, row, 1));
        }
        if (assessment.ChildSeenSupplied)
        {
            into.Add(new(M.EndedWithKnownSeeing, ended, row, 1));
            if (assessment.ChildSeenOn <= ended) into.Add(new(M.Seen, ended, row, 1));
        }
        // Ended before the clock started: no WD, and a query.
        if (ended < start) return;
        into.Add(new(M.Duration, ended, row, 1));
        var (all, inTime) = assessment.AssessmentType switch
        {
            AssessmentTypes.Initial => (M.InitialEnded, M.InitialInTime),
            AssessmentTypes.Core => (M.CoreEnded, M.CoreInTime),
            _ => (M.SingleEnded, M.SingleInTime)
        };
        into.Add(new(all, ended, row, 1));
        if (rules.IsWithin(start, ended, AssessmentTypes.LimitOf(assessment.AssessmentType))) into.Add(new(inTime, ended, row, 1));
    }

    private static RowDimensions RowOf(AssessmentFact assessment, DateOnly start, DateOnly? ended, CountingRules rules) => new()
    {
        Locality = assessment.LocalityId,
        Team = assessment.TeamId,
        AssessmentType = assessment.AssessmentType,
        SourceGroup = ReferralSources.GroupOf(assessment.Source ?? "") is { Length: > 0 } group ? group : null,
        AssessmentOutcome = assessment.Outcome,
        WorkingDays = ended >= start ? Dimensions.DurationText(rules.Calendar.WorkingDays(start, ended.Value)) : null
    };
}
