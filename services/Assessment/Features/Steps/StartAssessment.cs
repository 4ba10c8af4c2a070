using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>An assessment that was started, and whether the child has another one whose clock runs.</summary>
public sealed record Started(Assessments.Assessment Assessment, bool IsSecond);

/// <summary>Starts an assessment by hand, on an open case.</summary>
public sealed class StartAssessment(Db<AssessmentService> db, RestrictedChild restricted, DueDates dates, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <exception cref="InvalidInput">Days out of order, in the future or before the calendar, or an id that is not known.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="RuleBroken">REFERRAL_WITHDRAWN, ALREADY_STARTED.</exception>
    public Task<Started> HandleAsync(NewAssessment started, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(actor, "child", started.ChildId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Start(tx, started, actor, now))), cancellation));
    }

    private Started Start(Tx tx, NewAssessment started, Actor actor, DateTimeOffset now)
    {
        RestrictedChild.Check(tx, started.ChildId, actor, now);
        DirectoryStore.CheckKnown(tx, ("locality_id", started.LocalityId), ("team_id", started.TeamId), ("worker_id", started.WorkerId));
        var referral = started.ReferralId.Length == 0 ? null : Referral(tx, started);
        var today = LondonTime.DayOf(now);
        var first = started.Start(Guid.CreateVersion7(now).ToString(), referral?.Date, today, calendar);
        PlanDay.Check(dates.Put(first), started.PlanOn, first.StartedOn, "the assessment started");
        var isSecond = KnownChildStore.FamilyIds(tx, first.ChildId).SelectMany(id => AssessmentStore.ListNotAuthorisedByChild(tx, id)).Any(other => other.IsRunning);
        return new(AssessmentChange.Add(tx, first, dates, AccessAction.Started, actor, now), isSecond);
    }

    private static KnownReferral Referral(Tx tx, NewAssessment started)
    {
        var referral = KnownReferralStore.ById(tx, started.ReferralId);
        if (referral is null || !KnownChildStore.IsSame(tx, referral.ChildId, started.ChildId))
            throw new InvalidInput("referral_id", $"referral_id '{started.ReferralId}' is not a referral of this child that is known here.", "UNKNOWN_ID");
        if (referral.Withdrawn)
            throw new RuleBroken("REFERRAL_WITHDRAWN", "This referral was withdrawn. Start the assessment without it, or correct the decision first.", "referral/" + referral.ReferralId);
        if (AssessmentStore.ListByReferral(tx, referral.ReferralId).FirstOrDefault(other => !other.Withdrawn) is { } there)
            throw new RuleBroken("ALREADY_STARTED", "This referral has an assessment already. Open it, or start this one without the referral.", "assessment/" + there.AssessmentId);
        return referral;
    }
}
