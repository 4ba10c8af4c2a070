using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Recalculation;

/// <summary>The stored days of assessments, and by what they were worked out.</summary>
internal static class RecalculationStore
{
    private const int Page = 20_000;

    public static async Task<DueDateRules> RulesAsync(Session session) => await session.OneAsync<DueDateRules>(RecalculationSql.Rules) ?? new("", "");

    public static void SaveRules(Tx tx, DueDateRules rules)
    {
        tx.Prepare(RecalculationSql.DeleteRules).Execute();
        tx.Prepare(RecalculationSql.InsertRules).Execute(rules.Calendar, rules.Clock);
    }

    /// <summary>Ids in order: of all assessments after this one, so many at a time; or at once of all whose clock runs.</summary>
    public static Task<IReadOnlyList<string>> IdsAsync(Session session, string after, bool all) => all
        ? session.ListAsync<string>(RecalculationSql.ListAll, new { After = after, Most = Page })
        : after.Length == 0 ? session.ListAsync<string>(RecalculationSql.ListRunning) : Task.FromResult<IReadOnlyList<string>>([]);

    public static void Update(Tx tx, Assessments.Assessment next, long before) => tx.Prepare(RecalculationSql.Update).Execute(
        next.AssessmentId, next.Version, next.ClockStart.Text(), next.DueOn.Text(), next.EndedOn.Text(), before);
}
