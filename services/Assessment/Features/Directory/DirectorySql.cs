namespace CsWorkPerf.Assessment.Features.Directory;

internal static class DirectorySql
{
    public const string UpdateLocality = "update [known_localities] set [name] = @1 where [locality_id] = @0";
    public const string InsertLocality = "insert into [known_localities] ([locality_id], [name]) values (@0, @1)";
    public const string UpdateTeam = "update [known_teams] set [name] = @1, [name_key] = @2 where [team_id] = @0";
    public const string InsertTeam = "insert into [known_teams] ([team_id], [name], [name_key]) values (@0, @1, @2)";
    public const string TeamByName = "select [team_id] from [known_teams] where [name_key] = @0 order by [team_id]";
    public const string DeleteWorker = "delete from [known_workers] where [worker_id] = @0";
    public const string InsertSpell = "insert into [known_workers] ([worker_id], [spell], [team_id], [role], [from_on], [to_on]) values (@0, @1, @2, @3, @4, @5)";
    public const string LocalityById = "select 1 from [known_localities] where [locality_id] = @0";
    public const string TeamById = "select 1 from [known_teams] where [team_id] = @0";
    public const string WorkerById = "select 1 from [known_workers] where [worker_id] = @0";

    /// <summary>A worker without spells has a row of blanks.</summary>
    public const string SpellsByWorker = """
        select [team_id] as [TeamId], [role] as [Role], [from_on] as [From], nullif([to_on], '') as [To]
        from [known_workers] where [worker_id] = @0 and [from_on] <> '' order by [spell]
        """;
    public const string ListSpells = """
        select [team_id] as [TeamId], [role] as [Role], [from_on] as [From], nullif([to_on], '') as [To]
        from [known_workers] where [worker_id] = @WorkerId and [from_on] <> '' order by [spell]
        """;
}
