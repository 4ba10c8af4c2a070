namespace CsWorkPerf.Reporting.Features.Places;

internal static class PlaceSql
{
    public const string InsertLocality =
        "insert into [localities] ([locality_id]) select @id where not exists (select 1 from [localities] where [locality_id] = @id)";
    public const string InsertTeam =
        "insert into [teams] ([team_id]) select @id where not exists (select 1 from [teams] where [team_id] = @id)";
    public const string CountLocalities =
        "select (select count(*) from [localities] where [locality_id] = @id) + (select count(*) from [places] where [locality] = @id)";
    public const string CountTeams =
        "select (select count(*) from [teams] where [team_id] = @id) + (select count(*) from [places] where [team] = @id)";
}
