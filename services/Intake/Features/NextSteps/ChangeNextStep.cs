using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.NextSteps;

/// <summary>Puts another plan in the place of a next step's; a closed one is open again.</summary>
public sealed class ChangeNextStep(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such step.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="InvalidInput">See <see cref="NextStepPlan.Check"/>; UNKNOWN_ID.</exception>
    public Task<NextStep> HandleAsync(StepTarget target, NextStepPlan plan, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "next_step", target.StepId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Change(tx))), cancellation));

        NextStep Change(Tx tx)
        {
            var (step, contact) = NextStepChange.Load(tx, target, now);
            NextStepPlans.Check(tx, plan, contact, now);
            return NextStepChange.Save(tx, step.Change(plan, target.Actor, now), target.Actor, now);
        }
    }
}
