namespace CsWorkPerf.Assessment.Features.Assessments;

internal static class CheckpointSql
{
    public const string List = """
        select [working_days] as [WorkingDays], [done_on] as [DoneOn], [note] as [Note], [by] as [By]
        from [assessment_checkpoints] where [assessment_id] = @AssessmentId order by [working_days]
        """;

    public const string Update = "update [assessment_checkpoints] set [done_on] = @2, [note] = @3, [account_id] = @4, [by] = @5, [at] = @6 where [assessment_id] = @0 and [working_days] = @1";

    public const string Insert = """
        insert into [assessment_checkpoints] ([assessment_id], [working_days], [done_on], [note], [account_id], [by], [at])
        values (@0, @1, @2, @3, @4, @5, @6)
        """;
}
