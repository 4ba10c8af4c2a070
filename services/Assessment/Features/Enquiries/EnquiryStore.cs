using CsWorkPerf.Assessment.Features.ChildRecords;
using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>Enquiries as rows.</summary>
internal static class EnquiryStore
{
    public static Enquiry? ById(Tx tx, string s47Id) => List(tx, EnquirySql.ById, s47Id).FirstOrDefault();

    public static Task<Enquiry?> ByIdAsync(Session session, string s47Id) => session.OneAsync<Enquiry>(EnquirySql.Details, new { S47Id = s47Id });

    /// <summary>By the council's id, or by ours.</summary>
    public static Enquiry? ByReference(Tx tx, string id) =>
        List(tx, EnquirySql.ByCouncilId, id).FirstOrDefault() ?? (OwnId.Is(id) ? ById(tx, id) : null);

    public static IReadOnlyList<Enquiry> ListOpenByChild(Tx tx, string childId) => List(tx, EnquirySql.ListOpenByChild, childId);

    /// <summary>How many other enquiries about the child, which has these records, are open.</summary>
    public static Task<int> CountOthersOpenAsync(Session session, Enquiry enquiry, IReadOnlyList<string> records) =>
        session.OneAsync<int>(EnquirySql.CountOthersOpen, new { ChildIds = records, enquiry.S47Id });

    /// <summary>Enquiries that name a team which has not arrived.</summary>
    public static IReadOnlyList<Enquiry> ListByTeamNameKey(Tx tx, string nameKey) => List(tx, EnquirySql.ListByTeamNameKey, nameKey);

    public static void Insert(Tx tx, Enquiry enquiry, DateTimeOffset at)
    {
        Execute(tx, EnquirySql.Insert, enquiry, at);
        CompareRecords.Of(tx, enquiry.ChildId);
    }

    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static void Update(Tx tx, Enquiry enquiry, DateTimeOffset at)
    {
        var child = tx.Prepare(EnquirySql.ChildById).Text(enquiry.S47Id);
        if (Execute(tx, EnquirySql.Update, enquiry, at) == 0) throw new StaleVersion("enquiry", enquiry.S47Id, enquiry.Version);
        CompareRecords.Of(tx, enquiry.ChildId);
        if (child is not null && child != enquiry.ChildId) CompareRecords.Of(tx, child);
    }

    public static IReadOnlyList<Enquiry> ListByReferral(Tx tx, string referralId) => List(tx, EnquirySql.ListByReferral, referralId);

    /// <summary>The referral has been heard of: what is wrong with it is kept with the enquiry, which stays as it is otherwise.</summary>
    public static void UpdateReferralFaults(Tx tx, Enquiry enquiry, KnownReferral referral)
    {
        var faults = ReferralFaults.Of(enquiry.ReferralId, referral, enquiry.ChildId, enquiry.StrategyOn);
        tx.Prepare(EnquirySql.UpdateReferralFaults).Execute(
            enquiry.S47Id, faults.Unknown ? 1 : 0, faults.Withdrawn ? 1 : 0, faults.Nfa ? 1 : 0, faults.OfOtherRecord ? 1 : 0, faults.Later ? 1 : 0);
    }

    /// <summary>What happened to an enquiry, oldest first.</summary>
    public static Task<IReadOnlyList<EnquiryEntry>> EntriesAsync(Session session, string s47Id) =>
        session.ListAsync<EnquiryEntry>(EnquirySql.ListEntries, new { S47Id = s47Id });

    public static void AddEntry(Tx tx, Enquiry enquiry, string action, Actor actor, DateTimeOffset at, string note, string changes) =>
        tx.Prepare(EnquirySql.InsertEntry).Execute(enquiry.S47Id, enquiry.Version, Instant.Text(at), action, actor.AccountId, actor.Name, note, changes);

    private static int Execute(Tx tx, string sql, Enquiry enquiry, DateTimeOffset at)
    {
        var faults = ReferralFaults.Of(enquiry.ReferralId, KnownReferralStore.ById(tx, enquiry.ReferralId), enquiry.ChildId, enquiry.StrategyOn);
        return tx.Prepare(sql).Execute(
            enquiry.S47Id, enquiry.Version, enquiry.CouncilId, enquiry.ChildId, enquiry.ReferralId, enquiry.StrategyOn.Text(), enquiry.VisitOn.Text(),
            enquiry.IcpcRequired, enquiry.IcpcOn.Text(), enquiry.ConcludedOn.Text(), enquiry.LocalityId, enquiry.TeamId, enquiry.TeamNameKey,
            enquiry.Origin, enquiry.CourseSupplied ? 1 : 0, enquiry.ChangedHere ? 1 : 0, Instant.Text(at), enquiry.NoVisitReason, enquiry.IcpcPlannedOn.Text(),
            enquiry.IcpcOutcomes, enquiry.Outcomes, enquiry.WorkerId, enquiry.Withdrawn ? 1 : 0,
            faults.Unknown ? 1 : 0, faults.Withdrawn ? 1 : 0, faults.Nfa ? 1 : 0, faults.OfOtherRecord ? 1 : 0, faults.Later ? 1 : 0);
    }

    private static List<Enquiry> List(Tx tx, string sql, string value)
    {
        var found = new List<Enquiry>();
        tx.Prepare(sql).Query(row => found.Add(row.GetRowParser<Enquiry>()(row)), value);
        return found;
    }
}
