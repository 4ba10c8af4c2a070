using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>
/// What becomes of a referral that was accepted at the front door: an assessment, in the transaction that takes note of the event, and so
/// once. Until a person has done something to the assessment it follows its referral; after that only a query tells that they differ. A
/// referral that goes to a strategy discussion starts none: the enquiry comes first.
/// </summary>
public sealed class FollowReferral(DueDates dates, WorkingDayCalendar calendar, TimeProvider time)
{
    public void Apply(Tx tx, KnownReferral referral)
    {
        var there = AssessmentStore.ListByReferral(tx, referral.ReferralId);
        if (there.Count == 0 && Starts(referral))
        {
            Start(tx, referral);
            return;
        }
        foreach (var assessment in there.Where(one => one.Origin == "live" && !AssessmentStore.IsTouched(tx, one.AssessmentId))) Follow(tx, assessment, referral);
    }

    private static bool Starts(KnownReferral referral) => referral is { Route: Routes.Assessment, Nfa: false, Withdrawn: false };

    private void Start(Tx tx, KnownReferral referral)
    {
        var now = time.GetUtcNow();
        AssessmentChange.Add(tx, new()
        {
            AssessmentId = Guid.CreateVersion7(now).ToString(),
            Version = 1,
            ChildId = referral.ChildId,
            ReferralId = referral.ReferralId,
            ReferralDate = referral.Date,
            AssessmentType = AssessmentTypes.Single,
            StartedOn = referral.ReferredOn,
            LocalityId = referral.LocalityId,
            TeamId = referral.TeamId,
            Origin = "live"
        }, dates, AccessAction.Started, ServiceActors.FrontDoor, now);
    }

    private void Follow(Tx tx, Assessments.Assessment assessment, KnownReferral referral)
    {
        var now = time.GetUtcNow();
        if (Starts(referral))
        {
            var next = assessment with
            {
                Withdrawn = false,
                ChildId = referral.ChildId,
                StartedOn = referral.ReferredOn,
                LocalityId = referral.LocalityId,
                TeamId = referral.TeamId
            };
            if (next != assessment) AssessmentChange.Save(tx, assessment, next, dates, assessment.Withdrawn ? AccessAction.Restored : AccessAction.Changed, ServiceActors.FrontDoor, now);
        }
        else if (!assessment.Withdrawn)
        {
            var why = referral.Withdrawn ? "The referral was withdrawn."
                : referral.Nfa ? "The referral was ended with no further action."
                : "The referral does not go to an assessment any more.";
            AssessmentChange.Save(tx, assessment, new Withdrawal(why).Take(assessment, new(ServiceActors.FrontDoor, LondonTime.DayOf(now), calendar)), dates, AccessAction.Withdrawn, ServiceActors.FrontDoor, now, why);
        }
    }
}
