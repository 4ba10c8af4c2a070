using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Directory;

namespace CsWorkPerf.Intake.Features.Decisions;

/// <summary>Corrects the decision about a contact; the old one stays in the history, and the referral that it made here follows.</summary>
public sealed class CorrectDecision(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such contact.</exception>
    /// <exception cref="Denied">The child's record is restricted, or the decision is another's.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">See <see cref="CorrectedDecision.Correct"/>.</exception>
    /// <exception cref="InvalidInput">See <see cref="CorrectedDecision.Correct"/>.</exception>
    public Task<Contact> HandleAsync(ContactTarget target, CorrectedDecision entered, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "contact", target.ContactId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Correct(tx, target, entered, now))), cancellation));
    }

    private static Contact Correct(Tx tx, ContactTarget target, CorrectedDecision entered, DateTimeOffset now)
    {
        var before = ContactChange.Load(tx, target, now);
        var recorded = FormerDecisionStore.Recorded(tx, before.ContactId);
        DecisionOwner.Check(recorded, target.Actor);
        var corrected = entered.Correct(before, FormerDecisionStore.FirstReview(tx, before.ContactId), LocalMoment.From(now));
        if (corrected == before) return before;
        // What the directory has forgotten since may stay.
        DirectoryStore.CheckKnown(tx, ("", ""),
            ("case_team_id", corrected.CaseTeamId == before.CaseTeamId ? "" : corrected.CaseTeamId),
            ("case_worker_id", corrected.CaseWorkerId == before.CaseWorkerId ? "" : corrected.CaseWorkerId));
        FormerDecisionStore.Add(tx, before, recorded, target.Actor, entered.Reason, now);
        corrected = DecisionReferral.Follow(tx, before, corrected, entered.Reason, target.Actor, now);
        return ContactChange.Save(tx, corrected, ContactAction.DecisionCorrected, target.Actor, now, Detail(before, corrected));
    }

    private static string Detail(Contact before, Contact corrected) => before.Outcome == corrected.Outcome
        ? Outcomes.Codes.LabelOf(corrected.Outcome)
        : $"{Outcomes.Codes.LabelOf(before.Outcome)} to {Outcomes.Codes.LabelOf(corrected.Outcome)}";
}
