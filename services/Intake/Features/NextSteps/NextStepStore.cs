using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Intake.Features.NextSteps;

/// <summary>Next steps as rows.</summary>
public static class NextStepStore
{
    public static NextStep? ById(Tx tx, string stepId)
    {
        NextStep? found = null;
        tx.Prepare(NextStepSql.ById).Query(row => found = row.GetRowParser<NextStep>()(row), stepId);
        return found;
    }

    /// <summary>Those due first first.</summary>
    public static Task<IReadOnlyList<NextStep>> ByContactAsync(Session session, string contactId) =>
        session.ListAsync<NextStep>(NextStepSql.ListByContact, new { ContactId = contactId });

    public static void Insert(Tx tx, NextStep step) => Execute(tx, NextStepSql.Insert, step);

    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static void Update(Tx tx, NextStep step)
    {
        if (Execute(tx, NextStepSql.Update, step) == 0) throw new StaleVersion("next_step", step.StepId, ById(tx, step.StepId)?.Version ?? 0);
    }

    private static int Execute(Tx tx, string sql, NextStep step) => tx.Prepare(sql).Execute(
        step.StepId, step.Version, step.ContactId, step.What, step.TeamId, step.WorkerId, step.Who, step.DueOn.Text(), step.State,
        step.ClosedOn.Text(), step.ClosedBy, step.Note, step.RecordedBy, Instant.Text(step.RecordedAt));
}
