using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.NextSteps;

/// <summary>Which step a command changes, as whom, and from which version.</summary>
public sealed record StepTarget(string StepId, long Version, Actor Actor);

/// <summary>The steps that every change of a next step has in common.</summary>
internal static class NextStepChange
{
    /// <exception cref="NotFound">No such step.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static (NextStep Step, Contact Contact) Load(Tx tx, StepTarget target, DateTimeOffset now)
    {
        var step = NextStepStore.ById(tx, target.StepId) ?? throw new NotFound("next_step", target.StepId);
        var contact = ContactStore.ById(tx, step.ContactId) ?? throw new NotFound("contact", step.ContactId);
        Restricted.Check(tx, contact.ChildId, target.Actor, now);
        return step.Version == target.Version ? (step, contact) : throw new StaleVersion("next_step", target.StepId, step.Version);
    }

    public static NextStep Save(Tx tx, NextStep changed, Actor actor, DateTimeOffset now)
    {
        NextStepStore.Update(tx, changed);
        AccessLog.Add(tx, actor, now, AccessAction.Change, "next_step", changed.StepId);
        return changed;
    }
}
