using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.NextSteps;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Decisions;

/// <summary>Decisions between the wire and the domain.</summary>
internal static class DecisionMapping
{
    private const int MostRationale = 4000, MostReason = 1000, MostBestPlaced = 200;

    public static Decision Read(V1.RecordDecisionRequest request)
    {
        var found = new Violations();
        found.Required("outcome", request.Outcome);
        var decision = new Decision
        {
            Outcome = found.Code("outcome", request.Outcome, Outcomes.Codes),
            DecidedAt = found.Moment("decided_at", request.DecidedAt),
            Rationale = found.Text("rationale", request.Rationale, MostRationale),
            NfaReason = found.Text("nfa_reason", request.NfaReason, MostReason),
            BestPlaced = found.Text("best_placed", request.BestPlaced, MostBestPlaced),
            GoesTo = found.Name("goes_to", request.GoesTo),
            CaseTeamId = found.Id("case_team_id", request.CaseTeamId),
            CaseWorkerId = found.Id("case_worker_id", request.CaseWorkerId),
            NextSteps = NextStepMapping.Read(found, request.NextSteps)
        };
        found.ThrowIfAny();
        return decision;
    }

    public static CorrectedDecision Read(V1.CorrectDecisionRequest request)
    {
        var found = new Violations();
        found.Required("outcome", request.Outcome);
        found.Required("reason", request.Reason);
        var corrected = new CorrectedDecision(
            new Decision
            {
                Outcome = found.Code("outcome", request.Outcome, Outcomes.Codes),
                DecidedAt = found.Moment("decided_at", request.DecidedAt),
                Rationale = found.Text("rationale", request.Rationale, MostRationale),
                NfaReason = found.Text("nfa_reason", request.NfaReason, MostReason),
                BestPlaced = found.Text("best_placed", request.BestPlaced, MostBestPlaced),
                GoesTo = found.Name("goes_to", request.GoesTo),
                CaseTeamId = found.Id("case_team_id", request.CaseTeamId),
                CaseWorkerId = found.Id("case_worker_id", request.CaseWorkerId)
            },
            found.Text("reason", request.Reason, MostReason));
        found.ThrowIfAny();
        return corrected;
    }

    public static V1.FormerDecision Write(FormerDecision former) => new()
    {
        Outcome = former.Outcome,
        DecidedAt = former.DecidedAt.Text(),
        Rationale = former.Rationale,
        NfaReason = former.NfaReason,
        BestPlaced = former.BestPlaced,
        RecordedBy = former.RecordedBy,
        RecordedAt = former.RecordedAt is { } at ? Instant.Text(at) : "",
        CorrectedBy = former.CorrectedBy,
        CorrectedAt = Instant.Text(former.CorrectedAt),
        Reason = former.Reason,
        GoesTo = former.GoesTo,
        CaseTeamId = former.CaseTeamId,
        CaseWorkerId = former.CaseWorkerId
    };
}
