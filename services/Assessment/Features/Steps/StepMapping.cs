using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.CodeSets;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>What is done to assessments, between the wire and the domain.</summary>
internal static class StepMapping
{
    private const int Most = 500, MostReason = StepFields.MostReason, MostNote = 4000, MostCheckpointNote = 2000;

    private static readonly string[] TrueOrFalse = ["true", "false"];

    public static NewAssessment Read(V1.StartAssessmentRequest request)
    {
        var found = new Violations();
        var started = new NewAssessment
        {
            ChildId = found.Owner("child_id", request.ChildId, required: true),
            ReferralId = found.Owner("referral_id", request.ReferralId),
            AssessmentType = request.AssessmentType.Length == 0 ? AssessmentTypes.Single : found.Code("assessment_type", request.AssessmentType, AssessmentTypes.Codes),
            StartedOn = found.Day("started_on", request.StartedOn),
            PlanOn = found.Day("plan_on", request.PlanOn),
            LocalityId = found.Id("locality_id", request.LocalityId),
            TeamId = found.Id("team_id", request.TeamId),
            WorkerId = found.Owner("worker_id", request.WorkerId)
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
        var to = new Allocation(found.Id("team_id", request.TeamId), found.Owner("worker_id", request.WorkerId), found.Text("reason", request.Reason, MostReason));
        if (to is { TeamId: "", WorkerId: "" }) found.Add("worker_id", "Say to which worker or team they go: worker_id, team_id.", "REQUIRED");
        found.ThrowIfAny();
        return (seen, to);
    }

    public static (AssessmentTarget Target, Seeing Step) Read(V1.RecordSeenRequest request, Actor actor)
    {
        var found = new Violations();
        var target = found.Target(request.AssessmentId, request.Version, actor);
        found.OneOf("seen_alone", request.SeenAlone, TrueOrFalse);
        if (request is { SeenAlone.Length: > 0, ChildSeenOn: "" }) found.Add("seen_alone", "seen_alone goes with child_seen_on: say when the child was seen.", "NOT_ALLOWED");
        var step = new Seeing(found.Day("child_seen_on", request.ChildSeenOn), request.SeenAlone, found.Day("views_on", request.ViewsOn));
        found.ThrowIfAny();
        return (target, step);
    }

    public static (AssessmentTarget Target, PlanChange Step) Read(V1.ChangePlanRequest request, Actor actor)
    {
        var found = new Violations();
        var target = found.Target(request.AssessmentId, request.Version, actor);
        var step = new PlanChange(found.Day("plan_on", request.PlanOn), found.Text("reason", request.Reason, MostReason));
        found.ThrowIfAny();
        return (target, step);
    }

    public static (AssessmentTarget Target, CheckpointReview Review) Read(V1.RecordCheckpointRequest request, Actor actor)
    {
        var found = new Violations();
        var target = found.Target(request.AssessmentId, request.Version, actor);
        var review = new CheckpointReview(request.WorkingDays, found.Day("done_on", request.DoneOn), found.Text("note", request.Note, MostCheckpointNote));
        found.ThrowIfAny();
        return (target, review);
    }

    public static (AssessmentTarget Target, Submission Step) Read(V1.SubmitAssessmentRequest request, Actor actor)
    {
        var found = new Violations();
        var target = found.Target(request.AssessmentId, request.Version, actor);
        if (request.Outcome.Length == 0) found.Add("outcome", "outcome is required: say what follows the assessment.", "OUTCOME_REQUIRED");
        if (request.Factors.Count == 0) found.Add("factors", $"factors is required; where none was found, {Factors.None} alone.", "FACTORS_REQUIRED");
        var step = new Submission
        {
            SubmittedOn = found.Day("submitted_on", request.SubmittedOn),
            Outcome = found.Code("outcome", request.Outcome, AssessmentOutcomes.Codes),
            Factors = found.Codes("factors", request.Factors, Factors.Codes, alone: Factors.None),
            ManagerId = found.Owner("manager_id", request.ManagerId),
            Late = found.Late(request.LateReason, request.LateNote)
        };
        found.ThrowIfAny();
        return (target, step);
    }

    public static (AssessmentTarget Target, Authorisation Step) Read(V1.AuthoriseAssessmentRequest request, Actor actor)
    {
        var found = new Violations();
        var target = found.Target(request.AssessmentId, request.Version, actor);
        var step = new Authorisation(found.Day("authorised_on", request.AuthorisedOn), found.Text("note", request.Note, MostNote), found.Late(request.LateReason, request.LateNote));
        found.ThrowIfAny();
        return (target, step);
    }

    public static (AssessmentTarget Target, Return Step) Read(V1.ReturnAssessmentRequest request, Actor actor)
    {
        var (target, reason) = StepFields.WithReason(request.AssessmentId, request.Version, request.Reason, MostNote, actor);
        return (target, new(reason));
    }

    public static (AssessmentTarget Target, Reopening Step) Read(V1.ReopenAssessmentRequest request, Actor actor)
    {
        var (target, reason) = StepFields.WithReason(request.AssessmentId, request.Version, request.Reason, MostReason, actor);
        return (target, new(reason));
    }

    public static (AssessmentTarget Target, Withdrawal Step) Read(V1.WithdrawAssessmentRequest request, Actor actor)
    {
        var (target, reason) = StepFields.WithReason(request.AssessmentId, request.Version, request.Reason, MostReason, actor);
        return (target, new(reason));
    }

    public static V1.AllocatedAssessments Write(Allocated allocated)
    {
        var written = new V1.AllocatedAssessments { Allocated = allocated.Count };
        written.NotAllocated.AddRange(allocated.Not.Select(one => new V1.NotAllocated { AssessmentId = one.AssessmentId, Why = one.Why, By = one.By, At = one.At, ChildId = one.ChildId }));
        return written;
    }
}
