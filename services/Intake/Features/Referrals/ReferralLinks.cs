using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Directory;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>Links imported referrals to what they name, when that arrives later than they did.</summary>
public static class ReferralLinks
{
    /// <summary>A contact has been imported that referrals may have named before.</summary>
    public static void ContactArrived(Tx tx, Contact contact, DateTimeOffset at)
    {
        foreach (var referral in ReferralStore.ListByContactCouncilId(tx, contact.CouncilId))
            Save(tx, referral with { ContactId = contact.ContactId }, at);
    }

    /// <summary>A team has been heard of whose name referrals may have given before.</summary>
    public static void TeamArrived(Tx tx, string teamId, string name, DateTimeOffset at)
    {
        // A name that two teams bear names neither.
        if (DirectoryStore.TeamByName(tx, name) != teamId) return;
        foreach (var referral in ReferralStore.ListByTeamNameKey(tx, NameKey.Of(name)))
            Save(tx, referral with { TeamId = teamId }, at);
    }

    private static void Save(Tx tx, Referral linked, DateTimeOffset at)
    {
        var next = linked with { Version = linked.Version + 1 };
        ReferralStore.Update(tx, next);
        tx.Publish(ReferralEvents.Of(next, at), live: false);
    }
}
