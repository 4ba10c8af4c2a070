namespace CsWorkPerf.Intake.Features.Board;

/// <summary>The SQL of the board.</summary>
public static class BoardSql
{
    /// <summary>"open" is written out, so that both engines answer it from the index of open contacts alone.</summary>
    public const string ListOpen = """
        select [contact_id] as [ContactId], [version] as [Version], [received_at] as [ReceivedAt], [level_of_need] as [LevelOfNeed],
            [locality_id] as [LocalityId], [team_id] as [TeamId], [worker_id] as [WorkerId], [source] as [Source], [hand_offs] as [HandOffs],
            [agreement] as [Agreement]
        from [contacts] where [status] = 'open' order by [received_at], [contact_id]
        """;

    /// <summary>The ids of what a worker has, the longest waiting first.</summary>
    public const string ListOpenByWorker =
        "select [contact_id], [version] from [contacts] where [status] = 'open' and [worker_id] = @0 order by [received_at], [contact_id]";

    /// <summary>Grows with every event of this service.</summary>
    public const string Head = "select [head] from [feed]";

    /// <summary>Grows whenever a list says something else of a child: a name, or that the record is restricted.</summary>
    public const string NameChanges = "select [changes] from [child_name_changes]";

    /// <summary>What happened to a contact last.</summary>
    public const string LastEntry = """
        select [by], [at] from [contact_entries]
        where [contact_id] = @0 and [version] = (select max([version]) from [contact_entries] where [contact_id] = @0)
        """;
}
