using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.NextSteps;

/// <summary>Next steps between the wire and the domain.</summary>
internal static class NextStepMapping
{
    private const int MostWhat = 400, MostNote = 1000, MostSteps = 20;

    /// <summary>The steps that a decision comes with.</summary>
    public static IReadOnlyList<NextStepPlan> Read(Violations found, IReadOnlyList<V1.NextStepPlan> plans)
    {
        if (plans.Count > MostSteps) found.Add("next_steps", $"next_steps has {plans.Count} steps; at most {MostSteps} are allowed.", "TOO_LONG");
        return [.. plans.Take(MostSteps).Select((plan, i) => Read(found, plan, $"next_steps[{i}]."))];
    }

    public static NextStepPlan Read(V1.NextStepPlan? plan)
    {
        var found = new Violations();
        var read = Read(found, plan ?? new V1.NextStepPlan(), "plan.");
        found.ThrowIfAny();
        return read;
    }

    public static StepClosing Read(V1.CloseNextStepRequest request)
    {
        var found = new Violations();
        found.OneOf("state", request.State, [NextStep.Done, NextStep.Cancelled]);
        if (request.State == NextStep.Cancelled) found.Required("note", request.Note);
        var closing = new StepClosing(request.State.Length == 0 ? NextStep.Done : request.State, found.Day("closed_on", request.ClosedOn), found.Text("note", request.Note, MostNote));
        found.ThrowIfAny();
        return closing;
    }

    public static StepTarget Target(string stepId, long version, Actor actor)
    {
        var found = new Violations();
        if (found.Required("step_id", stepId)) found.Id("step_id", stepId);
        if (version < 1) found.Add("version", $"version is {version}; give the version of the step that you saw.", "REQUIRED");
        found.ThrowIfAny();
        return new StepTarget(stepId, version, actor);
    }

    public static V1.NextStep Write(NextStep step, DateOnly today) => new()
    {
        StepId = step.StepId,
        Version = step.Version,
        ContactId = step.ContactId,
        Plan = new V1.NextStepPlan { What = step.What, TeamId = step.TeamId, WorkerId = step.WorkerId, Who = step.Who, DueOn = step.DueOn.Text() },
        State = step.State,
        Overdue = step.IsOverdue(today),
        ClosedOn = step.ClosedOn.Text(),
        ClosedBy = step.ClosedBy,
        Note = step.Note,
        RecordedBy = step.RecordedBy,
        RecordedAt = Instant.Text(step.RecordedAt)
    };

    private static NextStepPlan Read(Violations found, V1.NextStepPlan plan, string before)
    {
        found.Required(before + "what", plan.What);
        found.Required(before + "due_on", plan.DueOn);
        var read = new NextStepPlan(
            found.Text(before + "what", plan.What, MostWhat), found.Id(before + "team_id", plan.TeamId), found.Id(before + "worker_id", plan.WorkerId),
            found.Name(before + "who", plan.Who), found.Day(before + "due_on", plan.DueOn) ?? default);
        if (read is { TeamId: "", WorkerId: "", Who: "" }) found.Add(before + "who", $"Say who does it: {before}team_id, {before}worker_id or {before}who.", "REQUIRED");
        return read;
    }
}
