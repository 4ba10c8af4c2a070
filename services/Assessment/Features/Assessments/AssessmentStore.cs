using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>Assessments as rows.</summary>
internal static class AssessmentStore
{
    public static Task<Assessment?> ByIdAsync(Session session, string assessmentId) =>
        session.OneAsync<Assessment>(AssessmentSql.Details, new { AssessmentId = assessmentId });

    /// <summary>By the council's id, or by ours.</summary>
    public static Assessment? ByReference(Tx tx, string id) =>
        List(tx, AssessmentSql.ByCouncilId, id).FirstOrDefault() ?? (OwnId.Is(id) ? List(tx, AssessmentSql.ById, id).FirstOrDefault() : null);

    public static IReadOnlyList<Assessment> ListByReferral(Tx tx, string referralId) => List(tx, AssessmentSql.ListByReferral, referralId);

    /// <summary>Those of a child that no manager has authorised.</summary>
    public static IReadOnlyList<Assessment> ListNotAuthorisedByChild(Tx tx, string childId) => List(tx, AssessmentSql.ListNotAuthorisedByChild, childId);

    /// <summary>Assessments that name a team which has not arrived.</summary>
    public static IReadOnlyList<Assessment> ListByTeamNameKey(Tx tx, string nameKey) => List(tx, AssessmentSql.ListByTeamNameKey, nameKey);

    public static void Insert(Tx tx, Assessment assessment, DateTimeOffset at) => Execute(tx, AssessmentSql.Insert, assessment, at);

    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static void Update(Tx tx, Assessment assessment, DateTimeOffset at)
    {
        if (Execute(tx, AssessmentSql.Update, assessment, at) == 0) throw new StaleVersion("assessment", assessment.AssessmentId, assessment.Version);
    }

    private static int Execute(Tx tx, string sql, Assessment assessment, DateTimeOffset at) => tx.Prepare(sql).Execute(
        assessment.AssessmentId, assessment.Version, assessment.CouncilId, assessment.ChildId, assessment.ReferralId, assessment.AssessmentType,
        assessment.ReferredOn.Text(), assessment.ReferralDate.Text(), assessment.StartedOn.Text(), assessment.ChildSeenOn.Text(),
        assessment.SubmittedOn.Text(), assessment.CompletedOn.Text(), assessment.AuthorisedOn.Text(), assessment.Outcome, assessment.LocalityId,
        assessment.TeamId, assessment.TeamNameKey, assessment.WorkerId, assessment.Factors, assessment.Origin, assessment.OutcomeSupplied ? 1 : 0,
        assessment.ChildSeenSupplied ? 1 : 0, assessment.ChangedHere ? 1 : 0, Instant.Text(at));

    private static List<Assessment> List(Tx tx, string sql, string value)
    {
        var found = new List<Assessment>();
        tx.Prepare(sql).Query(row => found.Add(row.GetRowParser<Assessment>()(row)), value);
        return found;
    }
}
