using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Directory;
using CsWorkPerf.Intake.Features.Imports;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>
/// Imports referrals. A row that describes a referral made here is linked to it by id, not stored beside it: it has its id,
/// or names the contact whose decision made it.
/// </summary>
public sealed class ImportReferrals(Db<IntakeService> db, TimeProvider time)
{
    public Task<ImportTally> HandleAsync(IReadOnlyList<ImportedRow<ImportedReferral>> rows, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return ImportChunks.StoreAsync(db, rows, row => row.ReferralId, "referrals", actor, now, (tx, row, place) => Store(tx, row, place, now), cancellation);
    }

    private static void Store(Tx tx, ImportedReferral row, RowPlace place, DateTimeOffset now)
    {
        var tally = place.Tally;
        var links = Link(tx, row, tally, now);
        if ((ReferralStore.ByReference(tx, row.ReferralId) ?? ReferralStore.MadeHere(tx, links.ContactId)) is not { } stored)
        {
            Save(tx, row.ToReferral(Guid.CreateVersion7(now).ToString(), links), now);
            tally.Accept();
            return;
        }
        var differences = row.Differences(stored, links);
        if (stored.Origin == "live")
        {
            var linked = stored.CouncilId.Length == 0 && row.ReferralId != stored.ReferralId;
            if (linked) Save(tx, stored with { Version = stored.Version + 1, CouncilId = row.ReferralId }, now);
            if (differences.Count > 0) tally.Keep(row.Line, differences);
            else if (linked) tally.Update();
            else tally.Leave();
        }
        else if (differences.Count == 0 || place.Overruled) tally.Leave();
        else
        {
            Save(tx, row.Apply(stored, links), now);
            tally.Update();
        }
    }

    private static ReferralRowLinks Link(Tx tx, ImportedReferral row, ImportTally tally, DateTimeOffset now)
    {
        var contactId = row.ContactId.Length == 0 ? "" : ContactStore.IdByReference(tx, row.ContactId);
        var teamId = row.TeamId.Length > 0 || row.TeamName.Length == 0 ? row.TeamId : DirectoryStore.TeamByName(tx, row.TeamName);
        if (teamId.Length == 0 && row.TeamName.Length > 0)
            tally.Notice(row.Line, "Allocated Team", row.TeamName, "No team, or more than one, has this name; the referral is linked when such a team is added.");
        return new(ChildStore.IdFor(tx, row.ChildId, now), contactId, teamId, row.TeamName.Length > 0 ? DirectoryStore.NameKey(row.TeamName) : "");
    }

    private static void Save(Tx tx, Referral referral, DateTimeOffset now)
    {
        if (referral.Version == 1) ReferralStore.Insert(tx, referral, now);
        else ReferralStore.Update(tx, referral);
        tx.Publish(ReferralEvents.Of(referral, now), live: false);
    }
}
