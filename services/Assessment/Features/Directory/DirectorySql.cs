namespace CsWorkPerf.Assessment.Features.Directory;

internal static class DirectorySql
{
    public const string UpdateLocality = "update [known_localities] set [name] = @1 where [locality_id] = @0";
    public const string InsertLocality = "insert into [known_localities] ([locality_id], [name]) values (@0, @1)";
    public const string UpdateTeam = "update [known_teams] set [name] = @1, [name_key] = @2 where [team_id] = @0";
    public const string InsertTeam = "insert into [known_teams] ([team_id], [name], [name_key]) values (@0, @1, @2)";
    public const string TeamByName = "select [team_id] from [known_teams] where [name_key] = @0 order by [team_id]";
}
