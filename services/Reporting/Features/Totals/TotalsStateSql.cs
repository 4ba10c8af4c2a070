namespace CsWorkPerf.Reporting.Features.Totals;

internal static class TotalsStateSql
{
    public const string Read = """
        select [commits] as [Commits], [shown_commit] as [ShownCommit], [shown_version] as [ShownVersion],
               [building_version] as [BuildingVersion], [mode] as [Mode], [settings] as [Settings], [refilling] as [Refilling], [contact_layout] as [ContactLayout]
        from [totals_state]
        """;
    public const string Update = """
        update [totals_state] set [commits] = @Commits, [shown_commit] = @ShownCommit, [shown_version] = @ShownVersion,
            [building_version] = @BuildingVersion, [mode] = @Mode, [settings] = @Settings, [refilling] = @Refilling,
            [contact_layout] = @ContactLayout
        """;
    public const string ListCheckpoints = "select [source] as [Source], [position] as [Position] from [checkpoints]";
    public const string ListShown = "select [source] as [Source], [position] as [Position] from [shown_positions]";
    public const string KeepShown = "insert into [shown_positions] ([source], [position]) select [source], [position] from [checkpoints]";
    public const string DeleteShown = "delete from [shown_positions]";
    public const string StartOver = "update [checkpoints] set [position] = 0, [log_id] = '' where [source] = @source";
}
