using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>Reviews of assessments as rows.</summary>
internal static class CheckpointStore
{
    public static Task<IReadOnlyList<DoneCheckpoint>> ListAsync(Session session, string assessmentId) =>
        session.ListAsync<DoneCheckpoint>(CheckpointSql.List, new { AssessmentId = assessmentId });

    public static void Save(Tx tx, string assessmentId, int workingDays, DateOnly doneOn, string note, Actor actor, DateTimeOffset at)
    {
        object[] values = [assessmentId, workingDays, doneOn.Text(), note, actor.AccountId, actor.Name, Instant.Text(at)];
        if (tx.Prepare(CheckpointSql.Update).Execute(values) == 0) tx.Prepare(CheckpointSql.Insert).Execute(values);
    }
}
