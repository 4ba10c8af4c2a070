using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Authorisations;

/// <summary>A submitted assessment in a queue.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="WaitingDays">Working days since it was submitted.</param>
/// <param name="Delegated">It is there because its manager has delegated.</param>
/// <param name="Own">The caller's own work.</param>
public sealed record AwaitingRow(Assessments.Assessment Assessment, int WaitingDays, bool Delegated, bool Own);

/// <summary>A page of a queue, and how many wait in it.</summary>
public sealed record AwaitingPage(IReadOnlyList<AwaitingRow> Rows, bool More, int Total, bool TotalCapped);

/// <summary>Lists what waits for a manager, the longest waiting first; one entry in the access log.</summary>
public sealed class ListAwaiting(Db<AssessmentService> db, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <param name="managerId">Whose queue; blank for everything that waits.</param>
    /// <param name="teamId">Of which team; blank for all.</param>
    /// <param name="page">Which page.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="cancellation">The caller's.</param>
    public async Task<AwaitingPage> HandleAsync(string managerId, string teamId, Page page, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var today = LondonTime.DayOf(now);
        var listed = await db.ReadAsync(async session =>
        {
            var desk = managerId.Length == 0 ? null : await ManagerDesks.OfAsync(session, managerId, today);
            var found = await AwaitingStore.PageAsync(session, desk, teamId, page);
            var hidden = await RestrictedChild.HiddenAsync(session, found.Rows.Select(row => row.ChildId), actor);
            return new AwaitingPage([.. found.Rows.Select(row => Row(hidden.Contains(row.ChildId) ? row.Hidden() : row, desk, actor, today))], found.More, found.Total, found.TotalCapped);
        }, cancellation);
        await AccessLog.AddAsync(db, actor, now, AccessAction.List, "authorisations", managerId, cancellation);
        return listed;
    }

    private AwaitingRow Row(Assessments.Assessment assessment, ManagerDesk? desk, Actor actor, DateOnly today)
    {
        var submitted = assessment.SubmittedOn!.Value;
        var delegated = desk is not null && (assessment.ManagerId.Length > 0 ? assessment.ManagerId != desk.ManagerId : assessment.TeamId.Length > 0 && !desk.OwnTeams.Contains(assessment.TeamId));
        return new(assessment, submitted > today ? 0 : calendar.WorkingDays(submitted, today), delegated, NextSteps.IsOwn(assessment, actor));
    }
}
