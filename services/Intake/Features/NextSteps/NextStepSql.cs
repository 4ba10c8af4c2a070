namespace CsWorkPerf.Intake.Features.NextSteps;

internal static class NextStepSql
{
    public const string Columns = """
        s.[step_id] as [StepId], s.[version] as [Version], s.[contact_id] as [ContactId], s.[what] as [What], s.[team_id] as [TeamId],
        s.[worker_id] as [WorkerId], s.[who] as [Who], s.[due_on] as [DueOn], s.[state] as [State], nullif(s.[closed_on], '') as [ClosedOn],
        s.[closed_by] as [ClosedBy], s.[note] as [Note], s.[recorded_by] as [RecordedBy], s.[recorded_at] as [RecordedAt]
        """;

    public const string Insert = """
        insert into [next_steps] ([step_id], [version], [contact_id], [what], [team_id], [worker_id], [who], [due_on], [state], [closed_on],
            [closed_by], [note], [recorded_by], [recorded_at])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13)
        """;

    /// <summary>Only if the version is still the one before.</summary>
    public const string Update = """
        update [next_steps] set [version] = @1, [contact_id] = @2, [what] = @3, [team_id] = @4, [worker_id] = @5, [who] = @6, [due_on] = @7,
            [state] = @8, [closed_on] = @9, [closed_by] = @10, [note] = @11, [recorded_by] = @12, [recorded_at] = @13
        where [step_id] = @0 and [version] = @1 - 1
        """;

    public const string ById = $"select {Columns} from [next_steps] s where s.[step_id] = @0";
    public const string ListByContact = $"select {Columns} from [next_steps] s where s.[contact_id] = @ContactId order by s.[due_on], s.[step_id]";
}
