using CsWorkPerf.Assessment.Features.ChildRecords;
using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>Assessments as rows.</summary>
internal static class AssessmentStore
{
    public static Task<Assessment?> ByIdAsync(Session session, string assessmentId) =>
        session.OneAsync<Assessment>(AssessmentSql.Details, new { AssessmentId = assessmentId });

    public static Assessment? ById(Tx tx, string assessmentId) => List(tx, AssessmentSql.ById, assessmentId).FirstOrDefault();

    /// <summary>By the council's id, or by ours.</summary>
    public static Assessment? ByReference(Tx tx, string id) =>
        List(tx, AssessmentSql.ByCouncilId, id).FirstOrDefault() ?? (OwnId.Is(id) ? List(tx, AssessmentSql.ById, id).FirstOrDefault() : null);

    public static IReadOnlyList<Assessment> ListByReferral(Tx tx, string referralId) => List(tx, AssessmentSql.ListByReferral, referralId);

    /// <summary>Those of a child that no manager has authorised.</summary>
    public static IReadOnlyList<Assessment> ListNotAuthorisedByChild(Tx tx, string childId) => List(tx, AssessmentSql.ListNotAuthorisedByChild, childId);

    /// <summary>How many other assessments of the child, which has these records, run.</summary>
    public static Task<int> CountOthersRunningAsync(Session session, Assessment assessment, IReadOnlyList<string> records) =>
        session.OneAsync<int>(AssessmentSql.CountOthersRunning, new { ChildIds = records, assessment.AssessmentId });

    /// <summary>Assessments that name a team which has not arrived.</summary>
    public static IReadOnlyList<Assessment> ListByTeamNameKey(Tx tx, string nameKey) => List(tx, AssessmentSql.ListByTeamNameKey, nameKey);

    public static void Insert(Tx tx, Assessment assessment, DateTimeOffset at)
    {
        Execute(tx, AssessmentSql.Insert, assessment, at);
        CompareRecords.OfAdded(tx, assessment);
    }

    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static void Update(Tx tx, Assessment assessment, DateTimeOffset at)
    {
        var child = tx.Prepare(AssessmentSql.ChildById).Text(assessment.AssessmentId);
        if (Execute(tx, AssessmentSql.Update, assessment, at) > 0)
        {
            CompareRecords.Of(tx, assessment.ChildId);
            if (child is not null && child != assessment.ChildId) CompareRecords.Of(tx, child);
            return;
        }
        long current = 0;
        tx.Prepare(AssessmentSql.VersionById).Query(row => current = row.GetInt64(0), assessment.AssessmentId);
        throw new StaleVersion("assessment", assessment.AssessmentId, current);
    }

    /// <summary>The referral has been heard of: what is wrong with it is kept with the assessment, which stays as it is otherwise.</summary>
    public static void UpdateReferralFaults(Tx tx, Assessment assessment, KnownReferral referral)
    {
        var faults = ReferralFaults.Of(assessment.ReferralId, referral, assessment.ChildId);
        tx.Prepare(AssessmentSql.UpdateReferralFaults).Execute(
            assessment.AssessmentId, faults.Unknown ? 1 : 0, faults.Withdrawn ? 1 : 0, faults.Nfa ? 1 : 0, faults.OfOtherRecord ? 1 : 0);
    }

    /// <summary>What was done to an assessment, oldest first.</summary>
    public static Task<IReadOnlyList<AssessmentEntry>> EntriesAsync(Session session, string assessmentId) =>
        session.ListAsync<AssessmentEntry>(AssessmentSql.ListEntries, new { AssessmentId = assessmentId });

    public static void AddEntry(Tx tx, Assessment assessment, string action, Actor actor, DateTimeOffset at, string detail, string changes) =>
        tx.Prepare(AssessmentSql.InsertEntry).Execute(assessment.AssessmentId, assessment.Version, Instant.Text(at), action, actor.AccountId, actor.Name, detail, changes);

    /// <summary>Whether a person has done anything to an assessment.</summary>
    public static bool IsTouched(Tx tx, string assessmentId) => tx.Prepare(AssessmentSql.TouchedByPeople).Text(assessmentId) is not null;

    /// <summary>Who changed an assessment last, by name, and when; blanks where nobody did.</summary>
    public static (string By, string At) LastChange(Tx tx, string assessmentId)
    {
        var found = ("", "");
        tx.Prepare(AssessmentSql.LastEntry).Query(row => found = (row.GetString(0), row.GetString(1)), assessmentId);
        return found;
    }

    private static int Execute(Tx tx, string sql, Assessment assessment, DateTimeOffset at)
    {
        var faults = ReferralFaults.Of(assessment.ReferralId, KnownReferralStore.ById(tx, assessment.ReferralId), assessment.ChildId);
        return tx.Prepare(sql).Execute(
            assessment.AssessmentId, assessment.Version, assessment.CouncilId, assessment.ChildId, assessment.ReferralId, assessment.AssessmentType,
            assessment.ReferredOn.Text(), assessment.ReferralDate.Text(), assessment.StartedOn.Text(), assessment.ChildSeenOn.Text(),
            assessment.SubmittedOn.Text(), assessment.CompletedOn.Text(), assessment.AuthorisedOn.Text(), assessment.Outcome, assessment.LocalityId,
            assessment.TeamId, assessment.TeamNameKey, assessment.WorkerId, assessment.Factors, assessment.Origin, assessment.OutcomeSupplied ? 1 : 0,
            assessment.ChildSeenSupplied ? 1 : 0, assessment.ChangedHere ? 1 : 0, Instant.Text(at),
            assessment.ClockStart.Text(), assessment.DueOn.Text(), assessment.EndedOn.Text(), assessment.SeenAlone, assessment.ViewsOn.Text(),
            assessment.PlanOn.Text(), assessment.SubmittedBy, assessment.SubmittedWorkerId, assessment.ManagerId, assessment.AuthorisedBy,
            assessment.LateReason, assessment.LateNote, assessment.Returned ? 1 : 0, assessment.Withdrawn ? 1 : 0, assessment.AuthorisedWorkerId,
            faults.Unknown ? 1 : 0, faults.Withdrawn ? 1 : 0, faults.Nfa ? 1 : 0, faults.OfOtherRecord ? 1 : 0);
    }

    private static List<Assessment> List(Tx tx, string sql, string value)
    {
        var found = new List<Assessment>();
        tx.Prepare(sql).Query(row => found.Add(row.GetRowParser<Assessment>()(row)), value);
        return found;
    }
}
