using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.NextSteps;

/// <summary>Adds a next step to a decided contact.</summary>
public sealed class AddNextStep(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such contact.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="RuleBroken">NOT_DECIDED.</exception>
    /// <exception cref="InvalidInput">See <see cref="NextStepPlan.Check"/>.</exception>
    public Task<NextStep> HandleAsync(string contactId, NextStepPlan plan, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(actor, "contact", contactId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Add(tx, contactId, plan, actor, now))), cancellation));
    }

    private static NextStep Add(Tx tx, string contactId, NextStepPlan plan, Actor actor, DateTimeOffset now)
    {
        var contact = ContactStore.ById(tx, contactId) ?? throw new NotFound("contact", contactId);
        Restricted.Check(tx, contact.ChildId, actor, now);
        if (contact.Status != ContactStatus.Decided)
            throw new RuleBroken("NOT_DECIDED", "Next steps follow the outcome; record the decision first.", "contact/" + contactId);
        NextStepPlans.Check(tx, plan, contact, now);
        return NextStepPlans.Insert(tx, contactId, plan, actor, now);
    }
}
