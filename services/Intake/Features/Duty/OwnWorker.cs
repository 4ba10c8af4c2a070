using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;

namespace CsWorkPerf.Intake.Features.Duty;

/// <summary>The worker that the caller is.</summary>
internal static class OwnWorker
{
    /// <exception cref="RuleBroken">NO_WORKER: the account is not linked to a worker.</exception>
    public static string Of(Actor actor) => actor.WorkerId is { Length: > 0 } worker
        ? worker
        : throw new RuleBroken("NO_WORKER", "Your account is not linked to a worker. Ask an administrator to link it.", "account/" + actor.AccountId);
}
