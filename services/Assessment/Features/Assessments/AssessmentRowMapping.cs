using CsWorkPerf.Assessment.Features.Imports;
using CsWorkPerf.Common.Imports;
using CsWorkPerf.Contracts.CodeSets;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>Rows of assessments from the wire, with their cells checked.</summary>
internal static class AssessmentRowMapping
{
    public static IReadOnlyList<ImportedRow<ImportedAssessment>> Read(V1.ImportAssessmentsRequest request) => [.. request.Rows.Select(Read)];

    private static ImportedRow<ImportedAssessment> Read(V1.AssessmentRow row)
    {
        var cells = new RowCells(row.Line);
        var assessment = new ImportedAssessment
        {
            Line = row.Line,
            AssessmentId = cells.Id("assessment_id", cells.Required("assessment_id", row.AssessmentId)),
            ReferralId = cells.Referral(row.ReferralId),
            ChildId = cells.Child(row.ChildId),
            AssessmentType = row.AssessmentType.Length == 0 ? AssessmentTypes.Single : cells.Code("assessment_type", row.AssessmentType, AssessmentTypes.Codes),
            ReferredOn = cells.Day("referred_on", row.ReferredOn),
            StartedOn = cells.Day("started_on", cells.Required("started_on", row.StartedOn)) ?? default,
            ChildSeenOn = cells.Day("child_seen_on", row.ChildSeenOn),
            SubmittedOn = cells.Day("submitted_on", row.SubmittedOn),
            CompletedOn = cells.Day("completed_on", row.CompletedOn),
            AuthorisedOn = cells.Day("authorised_on", row.AuthorisedOn),
            Outcome = cells.Code("outcome", row.Outcome, AssessmentOutcomes.Codes),
            LocalityId = cells.Id("locality_id", row.LocalityId),
            TeamId = cells.Id("team_id", row.TeamId),
            TeamName = cells.Name("Allocated Team", row.TeamName),
            WorkerId = cells.Worker("worker_id", row.WorkerId),
            Factors = cells.Codes("factors", row.Factors, Factors.Codes),
            FactorsRepeated = IsRepeated(row.Factors),
            OutcomeSupplied = row.OutcomeSupplied || row.Outcome.Length > 0,
            ChildSeenSupplied = row.ChildSeenSupplied || row.ChildSeenOn.Length > 0
        };
        return cells.Row(assessment, assessment.Faults());
    }

    private static bool IsRepeated(string codes)
    {
        var given = codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return given.Distinct(StringComparer.OrdinalIgnoreCase).Count() < given.Length;
    }
}
