using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.NextSteps;

/// <summary>Marks a next step as done or cancelled.</summary>
public sealed class CloseNextStep(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such step.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">STEP_CLOSED.</exception>
    /// <exception cref="InvalidInput">IN_FUTURE, TOO_EARLY.</exception>
    public Task<NextStep> HandleAsync(StepTarget target, StepClosing closing, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "next_step", target.StepId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Close(tx))), cancellation));

        NextStep Close(Tx tx)
        {
            var (step, contact) = NextStepChange.Load(tx, target, now);
            return NextStepChange.Save(tx, step.Close(closing, contact.ReceivedAt.Day, target.Actor, now), target.Actor, now);
        }
    }
}
