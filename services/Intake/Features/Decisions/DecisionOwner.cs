using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.Decisions;

/// <summary>Who corrects a decision: whoever recorded it, and managers. That somebody is the worker on the contact gives no right.</summary>
internal static class DecisionOwner
{
    public static bool MayCorrect(DecisionRecorded recorded, Actor actor) =>
        actor.Is(Roles.Manager) || (actor.Is(Roles.Practitioner) && recorded.AccountId == actor.AccountId);

    /// <exception cref="Denied">The decision is another's.</exception>
    public static void Check(DecisionRecorded recorded, Actor actor)
    {
        if (!MayCorrect(recorded, actor)) throw new Denied("Only a manager, or whoever recorded it, corrects a decision. Ask your manager.");
    }
}
