using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Authorisations;

internal static class AwaitingSql
{
    private const string Waiting = "from [assessments] where [ended_on] = '' and [submitted_on] <> ''";

    /// <summary>Of a desk: sent to one of its managers, or to any manager of one of its teams; what has no team either falls to every manager.</summary>
    private const string OfDesk = " and ([manager_id] in @Managers or ([manager_id] = '' and ([team_id] = '' or [team_id] in @Teams)))";

    public static SqlText List(bool ofDesk, bool ofTeam, bool firstPage) => SqlText.FirstRows(
        $"select {Assessments.AssessmentSql.Columns} {Where(ofDesk, ofTeam)}"
        + (firstPage ? "" : " and [submitted_on] >= @Key and ([submitted_on] > @Key or [assessment_id] > @Id)")
        + " order by [submitted_on], [assessment_id]");

    public static SqlText Count(bool ofDesk, bool ofTeam) => SqlText.CountRows(Where(ofDesk, ofTeam));

    /// <summary>What a manager may authorise of a desk: not the manager's own work.</summary>
    public const string CountToAuthorise =
        "select count(*) " + Waiting + OfDesk + " and [submitted_by] <> @AccountId and [submitted_worker_id] <> @ManagerId and [worker_id] <> @ManagerId";

    /// <summary>Authorised in [@From, @To) after they were submitted.</summary>
    public const string ListAuthorised = """
        select [authorised_worker_id] as [ManagerId], [team_id] as [TeamId], [submitted_on] as [SubmittedOn], [authorised_on] as [AuthorisedOn]
        from [assessments]
        where [ended_on] >= @From and [ended_on] < @To and [ended_on] <> '' and [ended_on] = [authorised_on] and [submitted_on] <> '' and [submitted_on] <= [authorised_on]
            and [withdrawn] = 0
        """;

    public const string ListWaiting =
        "select [manager_id] as [ManagerId], [team_id] as [TeamId], [submitted_on] as [SubmittedOn], null as [AuthorisedOn] " + Waiting;

    private static string Where(bool ofDesk, bool ofTeam) => Waiting + (ofDesk ? OfDesk : "") + (ofTeam ? " and [team_id] = @TeamId" : "");
}
