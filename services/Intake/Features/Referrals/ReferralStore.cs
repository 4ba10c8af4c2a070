using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>Referrals as rows.</summary>
public static class ReferralStore
{
    public static Task<Referral?> ByIdAsync(Session session, string referralId) =>
        session.OneAsync<Referral>(ReferralSql.Details, new { ReferralId = referralId });

    /// <summary>The referrals of a child's records, newest first, and how many there are in all.</summary>
    public static async Task<(IReadOnlyList<Referral> Newest, int Count)> ByChildAsync(Session session, IReadOnlyList<string> childIds, int most) => (
        await session.ListAsync<Referral>(ReferralSql.NewestByChild, new { ChildIds = childIds, Most = most }),
        await session.OneAsync<int>(ReferralSql.CountByChild, new { ChildIds = childIds }));

    /// <summary>By the council's id, or by ours.</summary>
    public static Referral? ByReference(Tx tx, string id) =>
        List(tx, ReferralSql.ByCouncilId, id).FirstOrDefault() ?? (OwnId.Is(id) ? List(tx, ReferralSql.ById, id).FirstOrDefault() : null);

    /// <summary>The referral that the contact's decision made here, if no import has named it yet.</summary>
    public static Referral? MadeHere(Tx tx, string contactId) =>
        contactId.Length == 0 ? null : List(tx, ReferralSql.MadeHereByContact, contactId).FirstOrDefault();

    /// <summary>The referral that the contact's decision made here, withdrawn or not, whatever an import has named it since.</summary>
    public static Referral? ByDecision(Tx tx, string contactId) => List(tx, ReferralSql.ByDecision, contactId).FirstOrDefault();

    /// <summary>Our id of the referral that the contact led to and that was withdrawn; blank if there is none.</summary>
    public static Task<string?> WithdrawnIdAsync(Session session, string contactId) =>
        session.OneAsync<string>(ReferralSql.WithdrawnByContact, new { ContactId = contactId });

    /// <summary>What was done to a referral since it was made, oldest first.</summary>
    public static Task<IReadOnlyList<ReferralEntry>> EntriesAsync(Session session, string referralId) =>
        session.ListAsync<ReferralEntry>(ReferralSql.ListEntries, new { ReferralId = referralId });

    public static void AddEntry(Tx tx, Referral referral, string action, Actor actor, DateTimeOffset at, string detail) =>
        tx.Prepare(ReferralSql.InsertEntry).Execute(referral.ReferralId, referral.Version, Instant.Text(at), action, actor.Name, detail);

    /// <summary>Referrals that name a contact which has not arrived.</summary>
    public static IReadOnlyList<Referral> ListByContactCouncilId(Tx tx, string councilId) => List(tx, ReferralSql.ListByContactCouncilId, councilId);

    /// <summary>Referrals that name a team which has not arrived.</summary>
    public static IReadOnlyList<Referral> ListByTeamNameKey(Tx tx, string nameKey) => List(tx, ReferralSql.ListByTeamNameKey, nameKey);

    public static void Insert(Tx tx, Referral referral, DateTimeOffset at) => tx.Prepare(ReferralSql.Insert).Execute(
        referral.ReferralId, referral.Version, referral.CouncilId, referral.ChildId, referral.ContactId, referral.ContactCouncilId,
        ((DateOnly?)referral.ReferredOn).Text(), referral.Source, referral.PrimaryNeed, referral.LocalityId, referral.TeamId,
        referral.TeamNameKey, referral.Nfa ? 1 : 0, referral.Route, referral.RouteSupplied ? 1 : 0, referral.Origin, Instant.Text(at));

    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static void Update(Tx tx, Referral referral)
    {
        var stored = tx.Prepare(ReferralSql.Update).Execute(
            referral.ReferralId, referral.Version, referral.CouncilId, referral.ChildId, referral.ContactId, referral.ContactCouncilId,
            ((DateOnly?)referral.ReferredOn).Text(), referral.Source, referral.PrimaryNeed, referral.LocalityId, referral.TeamId,
            referral.TeamNameKey, referral.Nfa ? 1 : 0, referral.Route, referral.RouteSupplied ? 1 : 0, referral.Origin, referral.Withdrawn ? 1 : 0);
        if (stored == 0) throw new StaleVersion("referral", referral.ReferralId, List(tx, ReferralSql.ById, referral.ReferralId).FirstOrDefault()?.Version ?? 0);
    }

    private static List<Referral> List(Tx tx, string sql, string value)
    {
        var found = new List<Referral>();
        tx.Prepare(sql).Query(row => found.Add(row.GetRowParser<Referral>()(row)), value);
        return found;
    }
}
