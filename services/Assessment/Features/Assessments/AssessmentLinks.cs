using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>Links assessments to what they name, when that arrives later than they did or changes.</summary>
public sealed class AssessmentLinks(DueDates dates)
{
    /// <summary>A referral has been heard of, and is stored: its date is that of the assessments that follow it.</summary>
    public void ReferralChanged(Tx tx, KnownReferral referral, DateTimeOffset at)
    {
        foreach (var assessment in AssessmentStore.ListByReferral(tx, referral.ReferralId))
        {
            if (assessment.ReferralDate != referral.Date) Save(tx, assessment with { ReferralDate = referral.Date }, ServiceActors.FrontDoor, at);
            else AssessmentStore.UpdateReferralFaults(tx, assessment, referral);
        }
    }

    /// <summary>A team has been heard of, the only one of a name that assessments may have given before.</summary>
    public void TeamArrived(Tx tx, string teamId, string name, DateTimeOffset at)
    {
        foreach (var assessment in AssessmentStore.ListByTeamNameKey(tx, NameKey.Of(name))) Save(tx, assessment with { TeamId = teamId }, ServiceActors.Calendar, at);
    }

    private void Save(Tx tx, Assessment linked, Actor by, DateTimeOffset at)
    {
        var next = dates.Put(linked with { Version = linked.Version + 1 }, linked);
        AssessmentStore.Update(tx, next, at);
        if (next.DueOn != linked.DueOn) AssessmentStore.AddEntry(tx, next, AssessmentEntry.DueChanged, by, at, "", AssessmentChanges.Text(linked, next));
        tx.Publish(AssessmentEvents.Of(next, at), live: false);
    }
}
