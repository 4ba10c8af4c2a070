using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Contracts.CodeSets;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>What is done to assessments, between the wire and the domain.</summary>
internal static class StepMapping
{
    private const int Most = 500, MostReason = 1000;

    public static NewAssessment Read(V1.StartAssessmentRequest request)
    {
        var found = new Violations();
        var started = new NewAssessment
        {
            ChildId = Owner(found, "child_id", request.ChildId, required: true),
            ReferralId = Owner(found, "referral_id", request.ReferralId),
            AssessmentType = request.AssessmentType.Length == 0 ? AssessmentTypes.Single : found.Code("assessment_type", request.AssessmentType, AssessmentTypes.Codes),
            StartedOn = found.Day("started_on", request.StartedOn),
            PlanOn = found.Day("plan_on", request.PlanOn),
            LocalityId = found.Id("locality_id", request.LocalityId),
            TeamId = found.Id("team_id", request.TeamId),
            WorkerId = Owner(found, "worker_id", request.WorkerId)
        };
        found.ThrowIfAny();
        return started;
    }

    public static (IReadOnlyList<SeenAssessment> Seen, Allocation To) Read(V1.AllocateAssessmentsRequest request)
    {
        var found = new Violations();
        var count = request.Assessments.Count;
        if (count is < 1 or > Most) found.Add("assessments", $"assessments: send 1 to {Most}; there are {count:N0}.", "COUNT");
        List<SeenAssessment> seen =
        [
            .. request.Assessments.Take(Most)
                .Select((one, i) => new SeenAssessment(found.Required($"assessments[{i}].assessment_id", one.AssessmentId) ? found.Id($"assessments[{i}].assessment_id", one.AssessmentId) : "", one.Version))
                .DistinctBy(one => one.AssessmentId)
        ];
        var to = new Allocation(found.Id("team_id", request.TeamId), Owner(found, "worker_id", request.WorkerId), found.Text("reason", request.Reason, MostReason));
        if (to is { TeamId: "", WorkerId: "" }) found.Add("worker_id", "Say to which worker or team they go: worker_id, team_id.", "REQUIRED");
        found.ThrowIfAny();
        return (seen, to);
    }

    public static V1.AllocatedAssessments Write(Allocated allocated)
    {
        var written = new V1.AllocatedAssessments { Allocated = allocated.Count };
        written.NotAllocated.AddRange(allocated.Not.Select(one => new V1.NotAllocated { AssessmentId = one.AssessmentId, Why = one.Why, By = one.By, At = one.At, ChildId = one.ChildId }));
        return written;
    }

    /// <summary>Another service's own id: a council's id of a person must not come to lie where those belong.</summary>
    private static string Owner(Violations found, string field, string value, bool required = false)
    {
        if (required && !found.Required(field, value)) return "";
        if (value.Length == 0 || OwnId.Is(value)) return value;
        found.Add(field, $"{field} '{Violations.Shorten(value)}' is not an id of this kind of record.", "NOT_AN_ID");
        return "";
    }
}
