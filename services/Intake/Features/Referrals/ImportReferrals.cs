using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Directory;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>
/// Imports referrals. A row that describes a referral made here is linked to it by id, not stored beside it: it has its id,
/// or names the contact whose decision made it.
/// </summary>
public sealed class ImportReferrals(Db<IntakeService> db, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <summary>Starts an import, which takes rows until it is finished.</summary>
    public RowImport<Guid, ImportedReferral> Start(Actor actor)
    {
        return new(db, time, actor, "referral", id => id.ToString(), (tx, row, place) =>
        {
            // The time of the row: ids begin with it, and those of one time would fall all over an index.
            Store(tx, row, place, time.GetUtcNow());
            return Task.CompletedTask;
        });
    }

    private void Store(Tx tx, ImportedReferral row, RowPlace<Guid, ImportedReferral> place, DateTimeOffset now)
    {
        var links = Link(tx, row, now);
        if ((ReferralStore.ByReference(tx, row.ReferralId) ?? ReferralStore.MadeHere(tx, links.ContactId)) is not { } stored)
        {
            var added = NewId(tx, row.ReferralId, now);
            Save(tx, row.ToReferral(added.ToString(), links), now);
            place.Accept(added);
            Query(tx, row, links.ChildId, place.Tally, now);
        }
        else if (stored.Origin == "live") Meet(tx, row, stored, links, place, now);
        else if (row.Differences(stored, links).Count == 0) place.Leave(Guid.Parse(stored.ReferralId));
        else if (place.Change(Guid.Parse(stored.ReferralId), row))
        {
            Save(tx, row.Apply(stored, links), now);
            Query(tx, row, links.ChildId, place.Tally, now);
        }
        else return;

        if (links.TeamId.Length == 0 && row.TeamName.Length > 0)
            place.Tally.Notice(row.Line, "Allocated Team", row.TeamName, "No team, or more than one, has this name; the referral is linked when such a team is added.");
    }

    private void Query(Tx tx, ImportedReferral row, string childId, ImportTally tally, DateTimeOffset now)
    {
        var bounds = new ReceiptBounds(LocalMoment.From(now), calendar, ChildStore.ConcernOf(tx, childId)?.FirstConcern);
        var referred = new LocalMoment(row.ReferredOn);
        if (bounds.Query(referred) is { } query) tally.Notice(row.Line, "referred_on", referred.ToString(), query + " The row is taken.");
    }

    private static void Meet(Tx tx, ImportedReferral row, Referral stored, ReferralRowLinks links, RowPlace<Guid, ImportedReferral> place, DateTimeOffset now)
    {
        var linked = stored.CouncilId.Length == 0 && row.ReferralId != stored.ReferralId;
        if (linked)
        {
            Save(tx, stored with { Version = stored.Version + 1, CouncilId = row.ReferralId }, now);
            place.ChangeBeside(Guid.Parse(stored.ReferralId));
        }
        if (row.Differences(stored, links) is { Count: > 0 } differences) place.Tally.Keep(row.Line, differences, mayShow: !ChildStore.IsRestricted(tx, stored.ChildId));
        else if (linked) place.Tally.Update();
        else place.Tally.Leave();
    }

    private static ReferralRowLinks Link(Tx tx, ImportedReferral row, DateTimeOffset now)
    {
        var contactId = row.ContactId.Length == 0 ? "" : ContactStore.IdByReference(tx, row.ContactId);
        var teamId = row.TeamId.Length > 0 || row.TeamName.Length == 0 ? row.TeamId : DirectoryStore.TeamByName(tx, row.TeamName);
        return new(ChildStore.IdFor(tx, row.ChildId, now), contactId, teamId, row.TeamName.Length > 0 ? NameKey.Of(row.TeamName) : "");
    }

    // A file of another service may have named it before.
    private static Guid NewId(Tx tx, string councilId, DateTimeOffset now)
    {
        if (ReferralIdStore.SetAside(tx, councilId) is not { } setAside) return Guid.CreateVersion7(now);
        ReferralIdStore.Delete(tx, councilId);
        return Guid.Parse(setAside);
    }

    private static void Save(Tx tx, Referral referral, DateTimeOffset now)
    {
        if (referral.Version == 1) ReferralStore.Insert(tx, referral, now);
        else ReferralStore.Update(tx, referral);
        tx.Publish(ReferralEvents.Of(referral, now), live: false);
    }
}
