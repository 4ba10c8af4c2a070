using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Directory;

namespace CsWorkPerf.Intake.Features.NextSteps;

/// <summary>What every command that plans next steps has in common.</summary>
internal static class NextStepPlans
{
    /// <exception cref="InvalidInput">See <see cref="NextStepPlan.Check"/>; UNKNOWN_ID.</exception>
    public static void Check(Tx tx, NextStepPlan plan, Contact contact, DateTimeOffset now, string before = "plan.")
    {
        plan.Check(contact.ReceivedAt.Day, LondonTime.DayOf(now), before);
        DirectoryStore.CheckKnown(tx, ("", ""), (before + "team_id", plan.TeamId), (before + "worker_id", plan.WorkerId));
    }

    /// <summary>Checks the steps that a decision comes with.</summary>
    public static void CheckAll(Tx tx, IReadOnlyList<NextStepPlan> plans, Contact contact, DateTimeOffset now)
    {
        for (var i = 0; i < plans.Count; i++) Check(tx, plans[i], contact, now, $"next_steps[{i}].");
    }

    /// <summary>Stores a step that has been checked.</summary>
    public static NextStep Insert(Tx tx, string contactId, NextStepPlan plan, Actor actor, DateTimeOffset now)
    {
        var step = new NextStep
        {
            StepId = Guid.CreateVersion7(now).ToString(), Version = 1, ContactId = contactId, What = plan.What, TeamId = plan.TeamId,
            WorkerId = plan.WorkerId, Who = plan.Who, DueOn = plan.DueOn, RecordedBy = actor.Name, RecordedAt = now
        };
        NextStepStore.Insert(tx, step);
        AccessLog.Add(tx, actor, now, AccessAction.Add, "next_step", step.StepId);
        return step;
    }
}
