using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Recalculation;

internal static class RecalculationSql
{
    public const string Rules = "select [calendar] as [Calendar], [clock] as [Clock] from [due_date_rules]";
    public const string DeleteRules = "delete from [due_date_rules]";
    public const string InsertRules = "insert into [due_date_rules] ([one], [calendar], [clock]) values (1, @0, @1)";

    public const string ListRunning = "select [assessment_id] from [assessments] where [ended_on] = '' order by [assessment_id]";
    public static readonly SqlText ListAll = SqlText.FirstRows("select [assessment_id] from [assessments] where [assessment_id] > @After order by [assessment_id]");

    /// <summary>Only if the version is still the one before.</summary>
    public const string Update =
        "update [assessments] set [version] = @1, [clock_start] = @2, [due_on] = @3, [ended_on] = @4 where [assessment_id] = @0 and [version] = @5";
}
